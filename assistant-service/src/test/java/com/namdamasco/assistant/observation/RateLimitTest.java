package com.namdamasco.assistant.observation;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    @Test
    void allowsOneInAWhile() {
        var limit = new RateLimit(Duration.ofMinutes(5));

        assertThat(limit.allows(-7 * MINUTE))
                .as("the first, whatever the clock says")
                .isTrue();
        assertThat(limit.allows(-7 * MINUTE)).isFalse();
        assertThat(limit.allows(-2 * MINUTE - 1)).isFalse();
        assertThat(limit.allows(-2 * MINUTE)).isTrue();
        assertThat(limit.allows(0)).isFalse();
        assertThat(limit.allows(3 * MINUTE)).isTrue();
    }
}
