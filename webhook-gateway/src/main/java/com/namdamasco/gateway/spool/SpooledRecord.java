package com.namdamasco.gateway.spool;

import java.time.Instant;
import java.util.Map;

/**
 * A record on its way to Kafka.
 *
 * @param sequence its place in the spool; 0 before it has one
 * @param headers in their order
 * @param spooledAt by the gateway's clock, to the millisecond
 */
public record SpooledRecord(long sequence, Lane lane, Map<String, String> headers, byte[] value, Instant spooledAt) {
    /** What it counts for against SPOOL_MAX_BYTES; headers are a few hundred bytes, whatever they say. */
    private static final int OVERHEAD = 512;

    long bytes() {
        return value.length + lane.key().length() + OVERHEAD;
    }

    /** The same of a record of which only the lengths are known. */
    static long bytes(long values, long keys, long records) {
        return values + keys + records * OVERHEAD;
    }
}
