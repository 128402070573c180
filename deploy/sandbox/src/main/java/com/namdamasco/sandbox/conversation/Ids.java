package com.namdamasco.sandbox.conversation;

import java.time.Instant;

/**
 * Nulu's increasing ids. They start from the clock, because the services keep their inbox in a database: a sandbox restarted on old data
 * must not repeat a message id. Ten message ids are reserved for each second, far more than a demo uses on average. Not thread-safe.
 */
final class Ids {
    private static final long EPOCH = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
    private static final int MESSAGES_A_SECOND = 10;

    private long conversation;
    private long user;
    private long message;

    Ids(Instant start) {
        long seconds = Math.max(0, start.getEpochSecond() - EPOCH);
        conversation = 1057 + seconds;
        user = 947 + seconds;
        message = 2574 + seconds * MESSAGES_A_SECOND;
    }

    String nextConversation() {
        return Long.toString(conversation++);
    }

    String nextUser() {
        return Long.toString(user++);
    }

    String nextMessage() {
        return Long.toString(message++);
    }
}
