package com.namdamasco.sandbox.conversation;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTest {
    private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");

    @Test
    void increaseAndFitIntoAnInt() {
        Ids ids = new Ids(START);

        long first = Long.parseLong(ids.nextMessage());

        assertThat(Long.parseLong(ids.nextMessage())).isEqualTo(first + 1);
        assertThat(first).isLessThan(Integer.MAX_VALUE);
    }

    @Test
    void doNotRepeatAfterARestart() {
        Ids before = new Ids(START);
        String last = "";
        for (int i = 0; i < 50; i++) {
            last = before.nextMessage();
        }

        Ids after = new Ids(START.plusSeconds(10));

        assertThat(Long.parseLong(after.nextMessage())).isGreaterThan(Long.parseLong(last));
        assertThat(after.nextConversation()).isNotEqualTo(new Ids(START).nextConversation());
    }
}
