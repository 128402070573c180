package com.namdamasco.gateway.whatsapp;

import com.namdamasco.gateway.authentication.SignatureVerifier;
import com.namdamasco.gateway.authentication.Unauthenticated;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides whether a call comes from Meta (contracts §3). Closed, as if it were not there, unless both secrets are set. */
final class WhatsAppDoor {
    private final Optional<SignatureVerifier> signature;
    private final List<byte[]> tokens;

    private WhatsAppDoor(Optional<SignatureVerifier> signature, List<byte[]> tokens) {
        this.signature = signature;
        this.tokens = tokens;
    }

    /** @throws ConfigurationException when only one of the two is set: Meta could then never subscribe, or never be believed */
    static WhatsAppDoor of(WhatsAppWebhookConfig config) {
        List<String> secrets = set(config.appSecret());
        List<String> tokens = set(config.verifyToken());
        if (secrets.isEmpty() != tokens.isEmpty()) {
            String missing = secrets.isEmpty() ? "WHATSAPP_APP_SECRET" : "WHATSAPP_VERIFY_TOKEN";
            throw new ConfigurationException(
                    "The WhatsApp status webhook needs " + missing
                            + " too: set both WHATSAPP_APP_SECRET and WHATSAPP_VERIFY_TOKEN, or neither to have no such webhook.");
        }
        return new WhatsAppDoor(
                secrets.isEmpty() ? Optional.empty() : Optional.of(SignatureVerifier.ofSha256(secrets)),
                tokens.stream()
                        .map(token -> token.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    boolean isThere() {
        return signature.isPresent();
    }

    /**
     * @param headers every X-Hub-Signature-256 header; there must be exactly one
     * @throws Unauthenticated also when the door is closed
     */
    void requireSignature(byte[] body, List<String> headers) {
        boolean genuine = headers.size() == 1
                && signature
                        .filter(verifier -> verifier.accepts(body, headers.get(0)))
                        .isPresent();
        if (!genuine) {
            throw refusal();
        }
    }

    /** @throws Unauthenticated also when the door is closed */
    void requireToken(String given) {
        byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (byte[] token : tokens) {
            known |= MessageDigest.isEqual(token, bytes);
        }
        if (!known) {
            throw refusal();
        }
    }

    private static Unauthenticated refusal() {
        return new Unauthenticated("The request does not prove that it comes from Meta.");
    }

    private static List<String> set(Optional<List<String>> configured) {
        return configured.orElse(List.of()).stream()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
