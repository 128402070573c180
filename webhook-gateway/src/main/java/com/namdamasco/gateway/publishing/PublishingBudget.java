package com.namdamasco.gateway.publishing;

import java.time.Duration;

/**
 * The deadline, divided so that every record is either acknowledged or given up by the producer before the answer is due. So a
 * message that was answered 503 is not published minutes later, when its customer has long been told something else.
 *
 * <pre>
 * |- queue -|--- maxBlock ---|---------- delivery ----------|- margin -| deadline
 *  waits for  no metadata, or   sent, retried, acknowledged
 *  the thread the buffer is full
 * </pre>
 */
record PublishingBudget(Duration deadline, Duration queue, Duration maxBlock, Duration delivery) {
    private static final Duration SHORTEST = Duration.ofMillis(500);

    static PublishingBudget of(Duration deadline) {
        if (deadline.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("WEBHOOK_PUBLISH_DEADLINE must be at least " + SHORTEST.toMillis()
                    + " ms: a shorter one fails on an ordinary pause.");
        }
        return new PublishingBudget(deadline, percent(deadline, 15), percent(deadline, 25), percent(deadline, 55));
    }

    private static Duration percent(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }
}
