package com.namdamasco.sandbox.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves a webhook: the HMAC of its body, in hexadecimal. */
public final class Signature {
    private Signature() {}

    /** The {@code X-Sb-Signature} that a proxy in front of Nulu adds (contract §1). */
    static String sha1(byte[] body, String secret) {
        return "sha1=" + hmac("HmacSHA1", body, secret);
    }

    /** Meta's {@code X-Hub-Signature-256} (contract §3). */
    public static String sha256(byte[] body, String secret) {
        return "sha256=" + hmac("HmacSHA256", body, secret);
    }

    private static String hmac(String algorithm, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM has " + algorithm, impossible);
        }
    }
}
