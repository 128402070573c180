package com.namdamasco.sandbox.openai.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * One answer of a script. It says something, calls tools, fails, or has no choices: exactly one of these.
 *
 * @param when a regular expression that the customer's last words contain; null for any words
 * @param say the words; the model still looks up first what it would have looked up, unless atOnce
 * @param atOnce the words come at once, without a tool
 * @param calls tools that are called at once, also ones that do not exist
 * @param status of the HTTP answer, with the body given or else OpenAI's own error; 200 with a body is rubbish that came through
 * @param body of the HTTP answer, as it is
 * @param noChoices a completion with an empty list of choices
 * @param delayMillis how long the answer takes
 * @param promptTokens what the answer claims to have read; null for a plausible count
 * @param completionTokens what it claims to have written; null for a plausible count
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record ScriptedAnswer(
        String when,
        String say,
        boolean atOnce,
        List<ToolCall> calls,
        Integer status,
        String body,
        boolean noChoices,
        long delayMillis,
        Integer promptTokens,
        Integer completionTokens) {
    private static final long LONGEST_DELAY = 120_000;

    /** @param arguments an object, or a string that is sent as it is, well formed or not */
    public record ToolCall(String name, JsonNode arguments) {

        public String argumentsAsText() {
            if (arguments == null || arguments.isNull()) {
                return "{}";
            }
            return arguments.isTextual() ? arguments.asText() : arguments.toString();
        }
    }

    /** What is wrong with it, if anything. */
    public Optional<String> flaw() {
        boolean calling = calls != null && !calls.isEmpty();
        long kinds = Stream.of(say != null, calling, status != null, noChoices)
                .filter(Boolean::booleanValue)
                .count();
        if (kinds != 1) {
            return Optional.of("an answer has exactly one of say, calls, status and noChoices");
        }
        if (calling
                && calls.stream()
                        .anyMatch(call -> call.name() == null || call.name().isBlank())) {
            return Optional.of("every call has the name of a tool");
        }
        if (status != null && (status < 200 || status > 599)) {
            return Optional.of("status is from 200 to 599");
        }
        if (delayMillis < 0 || delayMillis > LONGEST_DELAY) {
            return Optional.of("delayMillis is from 0 to " + LONGEST_DELAY);
        }
        return when == null ? Optional.empty() : flawOf(when);
    }

    private static Optional<String> flawOf(String expression) {
        try {
            Pattern.compile(expression);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("when is no regular expression: " + e.getDescription());
        }
    }

    boolean meets(String lastSaid) {
        return when == null || Pattern.compile(when).matcher(lastSaid).find();
    }

    /** Words wait until the model has looked up what it wants to; all else comes at once. */
    boolean insteadOf(Decision own) {
        return say == null || atOnce || own instanceof Decision.Say;
    }
}
