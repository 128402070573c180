package com.namdamasco.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Duration;

/** One bucket per source; an IPv6 source is its /64, which one subscriber has whole. Forgets the quietest beyond its bound. */
final class SourceLimiter {
    private static final int MOST_SOURCES = 20_000;
    private static final int IPV6_PREFIX_BYTES = 8;

    /** An address, or of IPv6 the network. */
    record Source(int family, long network) {}

    // Its upkeep is done by whoever comes; a thread of its own would be woken for every request.
    private final Cache<Source, TokenBucket> buckets = Caffeine.newBuilder()
            .executor(Runnable::run)
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

    static Source key(InetAddress source) {
        byte[] address = source.getAddress();
        long network = 0;
        for (int i = 0; i < Math.min(address.length, IPV6_PREFIX_BYTES); i++) {
            network = network << Byte.SIZE | address[i] & 0xFF;
        }
        return new Source(address.length, network);
    }
}
