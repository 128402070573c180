package com.namdamasco.catalog.authentication;

/** The fetcher's key. */
final class ReceiverKey {

    private final SecretDigest secret;

    ReceiverKey(String key) {
        if (key == null || key.isBlank()) {
            throw new IllegalStateException(
                    "RECEIVER_API_KEY is not set: it is the key that the fetcher sends in X-API-KEY to push products,"
                            + " and the catalogue never takes pushes from just anyone");
        }
        secret = new SecretDigest(key);
    }

    /** Whether {@code candidate} (may be null) is the key. */
    boolean matches(String candidate) {
        return secret.matches(candidate);
    }
}
