package com.namdamasco.benchmarks.warmup;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WarmUpTest {

    @Test
    void goesOnWhileTheCompilersWork() {
        assertThat(after(20, 15, 10, 8, 5, 3).isOver()).isFalse();
    }

    @Test
    void isOverWhenTheyHaveNextToNothingLeft() {
        WarmUp warmUp = after(20, 15, 10, 2.1, 1.9);

        assertThat(warmUp.isOver()).isTrue();
        assertThat(warmUp.seconds()).isEqualTo(5 * WarmUp.ROUND_SECONDS);
    }

    @Test
    void aQuietBeginningIsNoEnd() {
        assertThat(after(0.1, 0.1).isOver()).isFalse();
    }

    @Test
    void endsThoughTheyNeverRest() {
        assertThat(after(DoubleStream.generate(() -> 20).limit(23).toArray()).isOver())
                .isFalse();
        assertThat(after(DoubleStream.generate(() -> 20).limit(24).toArray()).isOver())
                .isTrue();
    }

    private static WarmUp after(double... compilerSeconds) {
        WarmUp warmUp = new WarmUp();
        for (double seconds : compilerSeconds) {
            warmUp.ended(seconds);
        }
        return warmUp;
    }
}
