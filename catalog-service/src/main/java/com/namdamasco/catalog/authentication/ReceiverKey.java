package com.namdamasco.catalog.authentication;

import io.smallrye.config.common.utils.StringUtil;
import java.util.List;
import java.util.stream.Stream;

/** The fetcher's keys: several, comma separated, are valid at once, so that one can be changed while everything runs. */
final class ReceiverKey {

    private final List<SecretDigest> secrets;

    ReceiverKey(String key) {
        secrets = Stream.of(StringUtil.split(key == null ? "" : key))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(SecretDigest::new)
                .toList();
        if (secrets.isEmpty()) {
            throw new IllegalStateException(
                    "RECEIVER_API_KEY is not set: it is the key that the fetcher sends in X-API-KEY to push products,"
                            + " and the catalogue never takes pushes from just anyone");
        }
    }

    /** Whether {@code candidate} (may be null) is one of the keys; looks at all of them in any case. */
    boolean matches(String candidate) {
        boolean found = false;
        for (SecretDigest secret : secrets) {
            found |= secret.matches(candidate);
        }
        return found;
    }
}
