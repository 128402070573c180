package com.namdamasco.benchmarks.turn;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WarmUpTest {

    @Test
    void goesOnWhileItGetsFaster() {
        assertThat(after(20, 40, 60, 80).isOver()).isFalse();
        assertThat(after(20, 80, 81, 82).isOver()).isFalse();
    }

    @Test
    void isOverWhenThreeRoundsBroughtNothing() {
        WarmUp warmUp = after(20, 80, 81, 79, 82);

        assertThat(warmUp.isOver()).isTrue();
        assertThat(warmUp.seconds()).isEqualTo(5 * WarmUp.ROUND_SECONDS);
    }

    @Test
    void slowProgressAddsUp() {
        assertThat(after(50, 51, 52, 53).isOver()).isFalse();
    }

    @Test
    void endsThoughItGetsFasterForever() {
        assertThat(after(DoubleStream.iterate(1, rate -> rate * 2).limit(17).toArray())
                        .isOver())
                .isFalse();
        assertThat(after(DoubleStream.iterate(1, rate -> rate * 2).limit(18).toArray())
                        .isOver())
                .isTrue();
    }

    private static WarmUp after(double... rates) {
        WarmUp warmUp = new WarmUp();
        for (double rate : rates) {
            warmUp.ended(rate);
        }
        return warmUp;
    }
}
