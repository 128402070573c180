package com.namdamasco.assistant.takeover;

import io.smallrye.config.common.utils.StringUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** The tokens that open the API: several are valid at once, so that one can be changed while everything runs. Pure. */
final class BearerTokens {

    private static final String SCHEME = "Bearer ";

    private final List<byte[]> headers;

    /** @param configured comma separated; a comma that belongs to a token is written {@code \,} */
    BearerTokens(String configured) {
        headers = Stream.of(StringUtil.split(configured))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .map(token -> (SCHEME + token).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Whether an Authorization header (may be null) carries one of them; looks at all of them in any case, in constant time. */
    boolean match(String header) {
        byte[] given = (header == null ? "" : header).getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (byte[] valid : headers) {
            found |= MessageDigest.isEqual(valid, given);
        }
        return found;
    }
}
