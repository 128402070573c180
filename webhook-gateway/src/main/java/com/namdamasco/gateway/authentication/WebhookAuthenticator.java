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
    private final Optional<byte[]> key;

    private WebhookAuthenticator(Optional<SignatureVerifier> signature, Optional<byte[]> key) {
        this.signature = signature;
        this.key = key;
    }

    /** @throws io.quarkus.runtime.configuration.ConfigurationException with a sentence that names the variable to set */
    public static WebhookAuthenticator of(AuthenticationConfig config) {
        Optional<String> key = config.key().filter(Predicate.not(String::isBlank));
        Optional<String> secret = config.signatureSecret().filter(Predicate.not(String::isBlank));
        AuthenticationMode mode = AuthenticationMode.of(
                config.mode().filter(Predicate.not(String::isBlank)), key.isPresent(), secret.isPresent());
        return new WebhookAuthenticator(
                secret.filter(s -> mode.needsSignature).map(SignatureVerifier::of),
                key.filter(k -> mode.needsKey).map(k -> k.getBytes(StandardCharsets.UTF_8)));
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
        key.ifPresent(expected -> {
            if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
                throw new Unauthenticated(
                        "The body needs the field \"key\" with the webhook secret that is configured in Nulu AI.");
            }
        });
    }
}
