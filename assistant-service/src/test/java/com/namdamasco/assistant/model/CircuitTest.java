package com.namdamasco.assistant.model;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CircuitTest {

    private static final Duration OPEN = Duration.ofSeconds(20);

    private long now;
    private final Circuit circuit = new Circuit(5, OPEN, () -> now);

    @Test
    void aModelThatIsDownIsLeftAloneAfterFiveFailures() {
        fail(4);
        assertThat(circuit.permits()).isTrue();

        fail(1);

        assertThat(circuit.permits()).isFalse();
    }

    @Test
    void aModelThatFailsInThreeOfTenCallsIsNotLeftAlone() {
        Random random = new Random(20_261_123);
        for (int call = 0; call < 10_000; call++) {
            now += Duration.ofMillis(25).toNanos();
            if (random.nextInt(10) < 3) {
                circuit.failed();
            } else {
                circuit.succeeded();
            }
            assertThat(circuit.permits()).as("after call %d", call).isTrue();
        }
    }

    @Test
    void aModelThatGoesDownUnderLoadIsLeftAloneAfterTheLatestTwenty() {
        for (int call = 0; call < 1_000; call++) {
            circuit.succeeded();
        }

        fail(15);
        assertThat(circuit.permits()).isTrue();
        fail(1);

        assertThat(circuit.permits()).isFalse();
    }

    @Test
    void whatIsOlderThanAMinuteCountsNoLonger() {
        fail(4);
        now += Duration.ofSeconds(61).toNanos();

        fail(1);

        assertThat(circuit.permits()).isTrue();
    }

    @Test
    void oneSuccessIsEnoughToBeAskedAgain() {
        fail(5);
        now += OPEN.toNanos();
        assertThat(circuit.permits()).isTrue();
        assertThat(circuit.permits()).isFalse();

        circuit.succeeded();
        fail(4);

        assertThat(circuit.permits()).isTrue();
    }

    private void fail(int times) {
        for (int n = 0; n < times; n++) {
            circuit.failed();
        }
    }
}
