package com.namdamasco.catalog.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a provider wants to be left alone: {@code Retry-After} (seconds or a date), OpenAI's {@code retry-after-ms} and
 * {@code x-ratelimit-reset-*} of what is used up, Google's {@code RetryInfo}. Pure.
 */
final class RetryAfter {

    /** More than a day is a mistake of the provider's, and someone will look before that. */
    static final Duration LONGEST = Duration.ofDays(1);

    /** As OpenAI writes durations: {@code 1s}, {@code 6m0s}, {@code 20ms}, {@code 1h2m3.5s}. */
    private static final Pattern UNITS = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d)");

    private static final Map<String, Double> MILLIS =
            Map.of("ms", 1.0, "s", 1_000.0, "m", 60_000.0, "h", 3_600_000.0, "d", 86_400_000.0);

    private RetryAfter() {}

    /**
     * @param headers names in any case
     * @param error the body's {@code error}, perhaps missing
     */
    static Optional<Duration> of(Map<String, List<String>> headers, JsonNode error, Instant now) {
        return header(headers, "retry-after-ms")
                .flatMap(millis -> units(millis + "ms"))
                .or(() -> header(headers, "retry-after").flatMap(value -> seconds(value, headers, now)))
                .or(() -> reset(headers))
                .or(() -> retryInfo(error))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> seconds(String value, Map<String, List<String>> headers, Instant now) {
        Optional<Duration> seconds = units(value + "s");
        if (seconds.isPresent()) {
            return seconds;
        }
        // A date is one of the provider's clock, which its Date header tells.
        Instant sentAt = header(headers, "date").flatMap(RetryAfter::date).orElse(now);
        return date(value).map(until -> Duration.between(sentAt, until));
    }

    private static Optional<Duration> reset(Map<String, List<String>> headers) {
        Duration longest = null;
        for (String what : List.of("requests", "tokens")) {
            Optional<Duration> reset = header(headers, "x-ratelimit-remaining-" + what)
                    .filter("0"::equals)
                    .flatMap(none -> header(headers, "x-ratelimit-reset-" + what))
                    .flatMap(RetryAfter::units);
            if (reset.isPresent() && (longest == null || reset.get().compareTo(longest) > 0)) {
                longest = reset.get();
            }
        }
        return Optional.ofNullable(longest);
    }

    private static Optional<Duration> retryInfo(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            if (detail.path("@type").asText().endsWith("RetryInfo")) {
                return units(detail.path("retryDelay").asText());
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> units(String value) {
        Matcher unit = UNITS.matcher(value);
        double millis = 0;
        int end = 0;
        while (unit.find() && unit.start() == end) {
            millis += Double.parseDouble(unit.group(1)) * MILLIS.get(unit.group(2));
            end = unit.end();
        }
        return end == 0 || end < value.length()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) Math.ceil(Math.min(millis, LONGEST.toMillis()))));
    }

    private static Optional<String> header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .map(String::strip)
                .findFirst();
    }
}
