package com.namdamasco.sandbox.openai.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** One piece of OpenAI's streamed answer. The usage comes in a last piece without choices, when it was asked for. */
@JsonNaming(SnakeCaseStrategy.class)
record ChatChunk(
        String id,
        String object,
        long created,
        String model,
        List<Choice> choices,
        @JsonInclude(JsonInclude.Include.NON_NULL) ChatCompletion.Usage usage) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Choice(int index, Delta delta, String finishReason) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delta(String role, String content, List<ChatCompletion.ToolCall> toolCalls) {}
}
