package com.namdamasco.gateway.authentication;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks {@code sha1=<hex>} or {@code sha256=<hex>}: the HMAC of the raw body (contracts §1 and §3), compared in constant time.
 * Several secrets can be valid at once, so that one can be changed while everything runs.
 */
public final class SignatureVerifier {
    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256");

    private final List<byte[]> secrets;
    private final Set<String> schemes;

    private SignatureVerifier(List<String> secrets, Set<String> schemes) {
        this.secrets = secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.schemes = schemes;
    }

    /** Takes {@code sha1=} and {@code sha256=}, whichever the signer writes, under any of the secrets. */
    static SignatureVerifier of(List<String> secrets) {
        return new SignatureVerifier(secrets, ALGORITHMS.keySet());
    }

    /** Takes {@code sha256=} only, under any of the secrets. */
    public static SignatureVerifier ofSha256(List<String> secrets) {
        return new SignatureVerifier(secrets, Set.of("sha256"));
    }

    /** @param signature the header's value */
    public boolean accepts(byte[] body, String signature) {
        int equals = signature.indexOf('=');
        if (equals < 0) {
            return false;
        }
        String scheme = signature.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) {
            return false;
        }
        String algorithm = ALGORITHMS.get(scheme);
        try {
            byte[] given =
                    HexFormat.of().parseHex(signature.substring(equals + 1).strip());
            boolean genuine = false;
            for (byte[] secret : secrets) {
                genuine |= MessageDigest.isEqual(hmac(algorithm, secret, body), given);
            }
            return genuine;
        } catch (IllegalArgumentException notHexadecimal) {
            return false;
        }
    }

    private static byte[] hmac(String algorithm, byte[] secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM lacks " + algorithm, e);
        }
    }
}
