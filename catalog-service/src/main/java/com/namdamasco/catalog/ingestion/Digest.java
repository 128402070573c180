package com.namdamasco.catalog.ingestion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** SHA-256 over a sequence of texts, each with its length so that no two sequences run together; its first 128 bits. */
final class Digest {

    private final MessageDigest sha256;

    Digest() {
        sha256 = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds a text; null differs from the empty text. */
    Digest add(String text) {
        byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        sha256.update(
                ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).flip());
        if (bytes != null) {
            sha256.update(bytes);
        }
        return this;
    }

    /** 128 bits in PostgreSQL's most compact fixed type. */
    UUID toUuid() {
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
        return new UUID(hash.getLong(), hash.getLong());
    }
}
