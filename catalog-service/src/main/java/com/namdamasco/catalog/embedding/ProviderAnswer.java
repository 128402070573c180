package com.namdamasco.catalog.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the error that OpenAI ({@code {"error":{"message","type","param","code"}}}) or Gemini
 * ({@code {"error":{"code","message","status","details"}}}) answered with. Pure.
 */
final class ProviderAnswer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_QUOTE = 200;
    private static final Set<String> SPENT = Set.of("insufficient_quota", "billing_hard_limit_reached");
    private static final Set<String> OF_THE_CONFIGURATION = Set.of("model", "dimensions", "encoding_format", "user");

    private ProviderAnswer() {}

    /** @param body as it came, perhaps no JSON */
    static Verdict read(SpaceKey key, int status, Map<String, List<String>> headers, String body, Instant now) {
        JsonNode error = error(body);
        Optional<Duration> wait = RetryAfter.of(headers, error, now);
        String title = key.provider().title();
        if (status == 429 || status == 402) {
            return status == 402 || isSpent(error)
                    ? new Verdict(
                            Trouble.QUOTA_EXHAUSTED,
                            wait,
                            title + " says that the quota is used up: top it up, or wait until it is renewed")
                    : new Verdict(Trouble.RATE_LIMITED, wait, title + " takes no more calls for the moment (429)");
        }
        if (status == 408 || status >= 500 || status < 400) {
            return new Verdict(Trouble.UNAVAILABLE, wait, title + " failed (" + status + ")");
        }
        if (status == 401 || status == 403 || isAboutTheKey(error)) {
            return refused(title + " refuses the key (" + status + "): check "
                    + key.provider().keyVariable());
        }
        if (status == 404 || isAboutTheModel(error)) {
            return refused(title + " does not know the model " + key.model() + " with " + key.dimension()
                    + " dimensions (" + status + "): check " + key.provider().modelVariable()
                    + " and EMBEDDING_DIMENSION");
        }
        return new Verdict(
                Trouble.BAD_TEXT, Optional.empty(), title + " refuses the text (" + status + ")" + quote(error));
    }

    /** The verdict when not even an innocent text is taken. */
    static Verdict refusesEverything(SpaceKey key, Verdict verdict) {
        return refused(verdict.sentence() + ", and every other: check "
                + key.provider().modelVariable() + " " + key.model());
    }

    private static Verdict refused(String sentence) {
        return new Verdict(Trouble.REFUSED, Optional.empty(), sentence);
    }

    private static JsonNode error(String body) {
        try {
            JsonNode answer = JSON.readTree(body == null ? "" : body);
            // Google's API answers a batch with an array of one error, too.
            return (answer.isArray() ? answer.path(0) : answer).path("error");
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** OpenAI names it; Gemini names the quota, and one of a day is not back in a minute. */
    private static boolean isSpent(JsonNode error) {
        if (SPENT.contains(error.path("code").asText())
                || SPENT.contains(error.path("type").asText())) {
            return true;
        }
        for (JsonNode detail : error.path("details")) {
            for (JsonNode violation : detail.path("violations")) {
                if (violation.path("quotaId").asText().contains("PerDay")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAboutTheKey(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            if (detail.path("reason").asText().equals("API_KEY_INVALID")) {
                return true;
            }
        }
        return error.path("code").asText().equals("invalid_api_key");
    }

    private static boolean isAboutTheModel(JsonNode error) {
        return error.path("code").asText().equals("model_not_found")
                || OF_THE_CONFIGURATION.contains(error.path("param").asText());
    }

    private static String quote(JsonNode error) {
        String message = error.path("message").asText("").strip();
        return message.isEmpty() ? "" : ": " + message.substring(0, Math.min(LONGEST_QUOTE, message.length()));
    }
}
