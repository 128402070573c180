package com.namdamasco.benchmarks.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadTest {
    @Test
    void every_answer_is_counted_once() throws IOException {
        HttpServer bare = BareEndpoint.start(0);
        try {
            Load.Result result = Load.run(bare.getAddress().getPort(), "key", 2, Duration.ofMillis(500));

            assertThat(result.micros().getTotalCount()).isPositive();
            assertThat(result.perSecond())
                    .isBetween(
                            result.micros().getTotalCount() * 0.5,
                            result.micros().getTotalCount() * 2.0);
            assertThat(result.micros().getValueAtPercentile(50)).isBetween(1L, 500_000L);
        } finally {
            bare.stop(0);
        }
    }
}
