package com.namdamasco.gateway.authentication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides whether a webhook is genuine (contracts §1). The signature covers the raw bytes and is checked before they are parsed;
 * the key is inside the body and can only be checked after.
 */
public final class WebhookAuthenticator {
    private final Optional<SignatureVerifier> signature;
    private final Optional<List<byte[]>> keys;

    private WebhookAuthenticator(Optional<SignatureVerifier> signature, Optional<List<byte[]>> keys) {
        this.signature = signature;
        this.keys = keys;
    }

    /** @throws io.quarkus.runtime.configuration.ConfigurationException with a sentence that names the variable to set */
    public static WebhookAuthenticator of(AuthenticationConfig config) {
        List<String> keys = set(config.key());
        List<String> secrets = set(config.signatureSecret());
        AuthenticationMode mode = AuthenticationMode.of(
                config.mode().filter(Predicate.not(String::isBlank)), !keys.isEmpty(), !secrets.isEmpty());
        return new WebhookAuthenticator(
                mode.needsSignature ? Optional.of(SignatureVerifier.of(secrets)) : Optional.empty(),
                mode.needsKey
                        ? Optional.of(keys.stream()
                                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                                .toList())
                        : Optional.empty());
    }

    private static List<String> set(Optional<List<String>> configured) {
        return configured.orElse(List.of()).stream()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /**
     * @param headers every X-Sb-Signature header; there must be exactly one, so that no other reader can pick another
     * @throws Unauthenticated when a signature is required and this is none
     */
    public void requireSignature(byte[] body, List<String> headers) {
        signature.ifPresent(verifier -> {
            if (headers.size() != 1 || !verifier.accepts(body, headers.get(0))) {
                throw new Unauthenticated(
                        "The request needs one valid X-Sb-Signature header: sha256= (or sha1=) and the hexadecimal"
                                + " HMAC of the raw body under the shared signature secret.");
            }
        });
    }

    /**
     * @param given the body's key, "" when there is none
     * @throws Unauthenticated when a key is required and this is not it
     */
    public void requireKey(String given) {
        keys.ifPresent(valid -> {
            byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
            boolean known = false;
            for (byte[] key : valid) {
                known |= MessageDigest.isEqual(key, bytes);
            }
            if (!known) {
                throw new Unauthenticated(
                        "The body needs the field \"key\" with the webhook secret that is configured in Nulu AI.");
            }
        });
    }
}
