package com.namdamasco.sandbox.openai.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** OpenAI's answer in one piece. */
@JsonNaming(SnakeCaseStrategy.class)
record ChatCompletion(
        String id,
        String object,
        long created,
        String model,
        List<Choice> choices,
        Usage usage,
        String systemFingerprint) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Choice(int index, Message message, Object logprobs, String finishReason) {}

    /** @param content null when tools are called */
    @JsonNaming(SnakeCaseStrategy.class)
    record Message(
            String role,
            String content,
            String refusal,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<ToolCall> toolCalls) {}

    /** @param index only in a stream */
    record ToolCall(
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer index, String id, String type, Function function) {}

    /** @param arguments JSON as a string */
    record Function(String name, String arguments) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Usage(int promptTokens, int completionTokens, int totalTokens) {}
}
