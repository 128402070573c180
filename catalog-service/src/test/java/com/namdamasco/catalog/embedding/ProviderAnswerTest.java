package com.namdamasco.catalog.embedding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The errors of both providers, as their documentation shows them. */
class ProviderAnswerTest {

    private static final SpaceKey OPENAI = new SpaceKey(Provider.OPENAI, "text-embedding-3-small", 1536);
    private static final SpaceKey GEMINI = new SpaceKey(Provider.GEMINI, "gemini-embedding-001", 1536);

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(OPENAI, 500, "", Trouble.UNAVAILABLE),
                arguments(OPENAI, 503, "<html>", Trouble.UNAVAILABLE),
                arguments(OPENAI, 408, "", Trouble.UNAVAILABLE),
                arguments(OPENAI, 429, error("requests", null, "rate_limit_exceeded"), Trouble.RATE_LIMITED),
                arguments(OPENAI, 429, "", Trouble.RATE_LIMITED),
                arguments(
                        OPENAI, 429, error("insufficient_quota", null, "insufficient_quota"), Trouble.QUOTA_EXHAUSTED),
                arguments(OPENAI, 401, error("invalid_request_error", null, "invalid_api_key"), Trouble.REFUSED),
                arguments(OPENAI, 403, error("invalid_request_error", null, "model_not_found"), Trouble.REFUSED),
                arguments(OPENAI, 404, error("invalid_request_error", null, "model_not_found"), Trouble.REFUSED),
                arguments(OPENAI, 400, error("invalid_request_error", "dimensions", null), Trouble.REFUSED),
                arguments(OPENAI, 400, error("invalid_request_error", "input", null), Trouble.BAD_TEXT),
                arguments(OPENAI, 413, "", Trouble.BAD_TEXT),
                arguments(
                        GEMINI,
                        429,
                        google("RESOURCE_EXHAUSTED", quota("EmbedPerMinutePerProject")),
                        Trouble.RATE_LIMITED),
                arguments(
                        GEMINI,
                        429,
                        google("RESOURCE_EXHAUSTED", quota("EmbedPerDayPerProject")),
                        Trouble.QUOTA_EXHAUSTED),
                arguments(
                        GEMINI,
                        429,
                        "[" + google("RESOURCE_EXHAUSTED", quota("XPerDay")) + "]",
                        Trouble.QUOTA_EXHAUSTED),
                arguments(GEMINI, 400, google("INVALID_ARGUMENT", "{\"reason\":\"API_KEY_INVALID\"}"), Trouble.REFUSED),
                arguments(GEMINI, 403, google("PERMISSION_DENIED", "{}"), Trouble.REFUSED),
                arguments(GEMINI, 404, google("NOT_FOUND", "{}"), Trouble.REFUSED),
                arguments(GEMINI, 400, google("INVALID_ARGUMENT", "{}"), Trouble.BAD_TEXT),
                arguments(GEMINI, 503, google("UNAVAILABLE", "{}"), Trouble.UNAVAILABLE));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isToldApart(SpaceKey key, int status, String body, Trouble trouble) {
        Verdict verdict = ProviderAnswer.read(key, status, Map.of(), body, Instant.EPOCH);

        assertThat(verdict.trouble()).isEqualTo(trouble);
        assertThat(verdict.sentence()).startsWith(key.provider().title() + " ");
    }

    @Test
    void saysWhichVariableToCheckAndQuotesNoKey() {
        String body =
                "{\"error\":{\"message\":\"Incorrect API key provided: sk-abc***xyz\",\"code\":\"invalid_api_key\"}}";

        assertThat(ProviderAnswer.read(OPENAI, 401, Map.of(), body, Instant.EPOCH)
                        .sentence())
                .contains("OPENAI_API_KEY")
                .doesNotContain("sk-abc");
        assertThat(ProviderAnswer.read(GEMINI, 404, Map.of(), "", Instant.EPOCH).sentence())
                .contains("gemini-embedding-001")
                .contains("GOOGLE_EMBEDDING_MODEL");
    }

    @Test
    void keepsHowLongToWait() {
        assertThat(ProviderAnswer.read(OPENAI, 503, Map.of("Retry-After", List.of("20")), "", Instant.EPOCH)
                        .pause())
                .contains(Duration.ofSeconds(20));
    }

    private static String error(String type, String param, String code) {
        return "{\"error\":{\"message\":\"m\",\"type\":\"%s\",\"param\":%s,\"code\":%s}}"
                .formatted(type, quoted(param), quoted(code));
    }

    private static String google(String status, String detail) {
        return "{\"error\":{\"code\":1,\"message\":\"m\",\"status\":\"" + status + "\",\"details\":[" + detail + "]}}";
    }

    private static String quota(String id) {
        return "{\"@type\":\"type.googleapis.com/google.rpc.QuotaFailure\",\"violations\":[{\"quotaId\":\"" + id
                + "\"}]}";
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
