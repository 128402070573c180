package com.namdamasco.benchmarks.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadTest {
    @Test
    void every_answer_is_counted_once() throws IOException {
        HttpServer bare = BareEndpoint.start(0, message -> {});
        try {
            Load.Result result = Load.run(bare.getAddress().getPort(), "key", 2, Duration.ofMillis(500));

            assertThat(result.micros().getTotalCount()).isPositive();
            assertThat(result.perSecond())
                    .isBetween(
                            result.micros().getTotalCount() * 0.5,
                            result.micros().getTotalCount() * 2.2);
            assertThat(result.micros().getValueAtPercentile(50)).isBetween(1L, 500_000L);
        } finally {
            bare.stop(0);
        }
    }

    @Test
    void at_a_rate_an_answers_time_counts_from_when_its_request_was_due() throws IOException {
        // One caller, 40 requests a second, each answered after 100 ms: the last of 20 is due after half a second and
        // answered
        // after two.
        HttpServer slow = BareEndpoint.start(
                0, message -> LockSupport.parkNanos(Duration.ofMillis(100).toNanos()));
        try {
            Load.Result result = Load.atRate(slow.getAddress().getPort(), "key", 1, 40, Duration.ofMillis(500));

            assertThat(result.micros().getTotalCount()).isEqualTo(20);
            assertThat(result.micros().getMaxValue()).isBetween(1_300_000L, 3_000_000L);
            assertThat(result.micros().getMinValue()).isLessThan(500_000L);
        } finally {
            slow.stop(0);
        }
    }
}
