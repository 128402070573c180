package com.namdamasco.gateway.spool;

import java.util.HashMap;
import java.util.Map;

/** What the spool holds, counted in memory: asked for every webhook, so that none of them has to ask the disk. */
final class SpoolLedger {
    private final long maxRecords;
    private final long maxBytes;
    private final Map<Lane, Integer> lanes = new HashMap<>();
    private long records;
    private long bytes;

    SpoolLedger(long maxRecords, long maxBytes) {
        this.maxRecords = maxRecords;
        this.maxBytes = maxBytes;
    }

    /** What is found at the start counts, even where the bounds have become smaller. */
    synchronized void found(Lane lane, int records, long bytes) {
        lanes.merge(lane, records, Integer::sum);
        this.records += records;
        this.bytes += bytes;
    }

    /** Takes the place of a record that is about to be written, so that what comes after it goes behind it. */
    synchronized boolean reserve(SpooledRecord record) {
        if (records + 1 > maxRecords || bytes + record.bytes() > maxBytes) {
            return false;
        }
        found(record.lane(), 1, record.bytes());
        return true;
    }

    /** The record was published, or could not be written after all. */
    synchronized void release(SpooledRecord record) {
        lanes.computeIfPresent(record.lane(), (lane, count) -> count > 1 ? count - 1 : null);
        records--;
        bytes -= record.bytes();
    }

    synchronized boolean holds(Lane lane) {
        return lanes.containsKey(lane);
    }

    /** Whether a record of ordinary size fits. */
    synchronized boolean hasRoom() {
        return records < maxRecords && bytes < maxBytes;
    }

    synchronized long records() {
        return records;
    }

    synchronized long bytes() {
        return bytes;
    }
}
