package com.namdamasco.gateway.authentication;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks {@code sha1=<hex>} or {@code sha256=<hex>}: the HMAC of the raw body (contracts §1), compared in constant time. */
final class SignatureVerifier {
    private final byte[] secret;

    SignatureVerifier(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    boolean accepts(byte[] body, String signature) {
        int equals = signature.indexOf('=');
        if (equals < 0) {
            return false;
        }
        String algorithm =
                switch (signature.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
                    case "sha1" -> "HmacSHA1";
                    case "sha256" -> "HmacSHA256";
                    default -> null;
                };
        if (algorithm == null) {
            return false;
        }
        try {
            byte[] given =
                    HexFormat.of().parseHex(signature.substring(equals + 1).strip());
            return MessageDigest.isEqual(hmac(algorithm, body), given);
        } catch (IllegalArgumentException notHexadecimal) {
            return false;
        }
    }

    private byte[] hmac(String algorithm, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM lacks " + algorithm, e);
        }
    }
}
