package com.namdamasco.catalog.authentication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A secret, compared in a time that tells nothing about it: digests of equal length, all bytes looked at. */
final class SecretDigest {

    private final byte[] digest;

    SecretDigest(String secret) {
        digest = sha256(secret);
    }

    /** Whether {@code candidate} (may be null) is the secret. */
    boolean matches(String candidate) {
        return MessageDigest.isEqual(digest, sha256(candidate == null ? "" : candidate));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
