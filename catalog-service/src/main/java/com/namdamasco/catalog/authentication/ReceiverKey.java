package com.namdamasco.catalog.authentication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The fetcher's key, compared in a time that tells nothing about it: digests of equal length, all bytes looked at. */
final class ReceiverKey {

    private final byte[] digest;

    ReceiverKey(String key) {
        if (key == null || key.isBlank()) {
            throw new IllegalStateException(
                    "RECEIVER_API_KEY is not set: it is the key that the fetcher sends in X-API-KEY to push products,"
                            + " and the catalogue never takes pushes from just anyone");
        }
        digest = sha256(key);
    }

    /** Whether {@code candidate} (may be null) is the key. */
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
