package com.namdamasco.gateway.publishing;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;

/**
 * The deadline, divided: the broker's share first, in which the producer acknowledges every record or gives it up, then what is
 * left for the spool. So a record is rarely both spooled and published late, and a 503 is rarely published at all.
 *
 * <pre>
 * |- queue -|--- maxBlock ---|---------- delivery ----------|- margin -|  spool  | deadline
 *  waits for  no metadata, or   sent, retried, acknowledged            after
 *  the thread the buffer is full
 * </pre>
 *
 * @param deadline the broker's share
 */
record PublishingBudget(Duration deadline, Duration queue, Duration maxBlock, Duration delivery) {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration SHORTEST_FOR_THE_DISK = Duration.ofMillis(500);

    /**
     * @param whole until the answer is due
     * @param after SPOOL_AFTER
     */
    static PublishingBudget of(Duration whole, Duration after) {
        if (after.compareTo(SHORTEST) < 0) {
            throw new ConfigurationException("SPOOL_AFTER must be at least " + SHORTEST.toMillis()
                    + " ms: a shorter one spools on an ordinary pause of the broker.");
        }
        if (whole.minus(after).compareTo(SHORTEST_FOR_THE_DISK) < 0) {
            throw new ConfigurationException("WEBHOOK_PUBLISH_DEADLINE must be at least "
                    + SHORTEST_FOR_THE_DISK.toMillis() + " ms longer than SPOOL_AFTER: the disk needs time too.");
        }
        return new PublishingBudget(after, percent(after, 15), percent(after, 25), percent(after, 55));
    }

    private static Duration percent(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }
}
