package com.namdamasco.resilience.rig;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of bodies, as Meta and Nulu write them.
 *
 * @param algorithm SHA256, SHA1, ...
 */
public record Hmac(String algorithm) {

    public static Hmac of(String algorithm) {
        return new Hmac(algorithm);
    }

    /** As in {@code sha256=<hex>}. */
    public String header(String secret, byte[] body) {
        return algorithm.toLowerCase(Locale.ROOT) + "=" + hex(secret, body);
    }

    public String hex(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("Hmac" + algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "Hmac" + algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM lacks Hmac" + algorithm, e);
        }
    }
}
