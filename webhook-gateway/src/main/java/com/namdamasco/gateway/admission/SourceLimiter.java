package com.namdamasco.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** One bucket per source; an IPv6 source is its /64, which one subscriber has whole. Forgets the quietest beyond its bound. */
final class SourceLimiter {
    private static final int MOST_SOURCES = 20_000;
    private static final int IPV6_PREFIX_BYTES = 8;

    private final Cache<String, TokenBucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_SOURCES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final int perSecond;
    private final int burst;

    SourceLimiter(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    TokenBucket of(InetAddress source) {
        return buckets.get(key(source), key -> new TokenBucket(perSecond, burst, System.nanoTime()));
    }

    static String key(InetAddress source) {
        byte[] address = source.getAddress();
        int length = Math.min(address.length, IPV6_PREFIX_BYTES);
        return HexFormat.of().formatHex(Arrays.copyOf(address, length));
    }
}
