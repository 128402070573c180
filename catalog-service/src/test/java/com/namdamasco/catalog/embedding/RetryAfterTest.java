package com.namdamasco.catalog.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After|7|PT7S",
                "retry-after|0|PT0S",
                "Retry-After|1.5|PT1.5S",
                "Retry-After|Sun, 01 Mar 2026 10:02:00 GMT|PT2M",
                "Retry-After|Sun, 01 Mar 2026 09:00:00 GMT|PT0S",
                "Retry-After|99999999999|P1D",
                "Retry-After-Ms|1250|PT1.25S",
            })
    void header(String name, String value, Duration wait) {
        assertThat(of(Map.of(name, value))).contains(wait);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Retry-After|soon", "Retry-After|-5", "Retry-After|''", "X-Other|7"})
    void noHint(String name, String value) {
        assertThat(of(Map.of(name, value))).isEmpty();
    }

    @Test
    void aDateIsOneOfTheProvidersClock() {
        assertThat(of(Map.of("Date", "Sun, 01 Mar 2026 08:00:00 GMT", "Retry-After", "Sun, 01 Mar 2026 08:00:30 GMT")))
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void openAiTellsWhenWhatIsUsedUpIsBack() {
        assertThat(of(Map.of(
                        "x-ratelimit-remaining-requests", "12",
                        "x-ratelimit-reset-requests", "1h",
                        "x-ratelimit-remaining-tokens", "0",
                        "x-ratelimit-reset-tokens", "1m2.5s")))
                .contains(Duration.ofMillis(62_500));
    }

    @Test
    void geminiTellsItInTheBody() throws JsonProcessingException {
        var error = new JsonMapper()
                .readTree(
                        """
                        {"details": [{"@type": "type.googleapis.com/google.rpc.Help"},
                                     {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "37s"}]}
                        """);

        assertThat(RetryAfter.of(Map.of(), error, NOW)).contains(Duration.ofSeconds(37));
    }

    private static java.util.Optional<Duration> of(Map<String, String> headers) {
        Map<String, List<String>> lists = new java.util.HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return RetryAfter.of(lists, MissingNode.getInstance(), NOW);
    }
}
