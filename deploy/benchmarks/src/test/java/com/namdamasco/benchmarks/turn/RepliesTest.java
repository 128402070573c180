package com.namdamasco.benchmarks.turn;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepliesTest {

    private final Replies replies = new Replies();

    @Test
    void measuresFromWhenTheWebhookWasDue() {
        replies.waits(7, System.nanoTime() - 40_000_000);

        replies.reached(7);

        assertThat(replies.micros().getMaxValue()).isBetween(40_000L, 5_000_000L);
        assertThat(replies.waiting()).isZero();
    }

    @Test
    void countsWhatNobodyWaitedFor() {
        replies.waits(7, System.nanoTime());
        replies.reached(7);

        replies.reached(7);

        assertThat(replies.uncalledFor()).isEqualTo(1);
        assertThat(replies.answered()).isEqualTo(1);
    }

    @Test
    void tellsWhoeverWritesNext() {
        List<Integer> told = new ArrayList<>();
        replies.begin(told::add);
        replies.waits(7, System.nanoTime());

        replies.reached(7);

        assertThat(told).containsExactly(7);
    }
}
