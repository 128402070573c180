package com.namdamasco.assistant.model;

import com.namdamasco.assistant.cost.Usage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;

/** What a call consumed, as the provider says, else estimated. Pure. */
final class UsageOf {

    private UsageOf() {}

    static Usage answer(ChatRequest asked, ChatResponse answer) {
        TokenUsage told = answer.tokenUsage();
        if (told == null || told.inputTokenCount() == null || told.inputTokenCount() == 0) {
            AiMessage said = answer.aiMessage();
            return Usage.estimate(input(asked), said == null ? 0 : TokenEstimate.of(said));
        }
        return Usage.tokens(told.inputTokenCount(), cached(told), output(told));
    }

    /** Of a call whose answer was lost: the provider has read it, and charges for that. */
    static Usage lost(ChatRequest asked) {
        return Usage.estimate(input(asked), 0);
    }

    private static int input(ChatRequest asked) {
        return TokenEstimate.of(asked.messages()) + TokenEstimate.ofTools(asked.toolSpecifications());
    }

    private static int cached(TokenUsage usage) {
        if (usage instanceof OpenAiTokenUsage openai && openai.inputTokensDetails() != null) {
            return orZero(openai.inputTokensDetails().cachedTokens());
        }
        return usage instanceof GoogleAiGeminiTokenUsage gemini ? orZero(gemini.cachedContentTokenCount()) : 0;
    }

    /** Gemini tells its thoughts apart from its answer and charges both as output. */
    private static int output(TokenUsage usage) {
        int thoughts = usage instanceof GoogleAiGeminiTokenUsage gemini ? orZero(gemini.thoughtsTokenCount()) : 0;
        return orZero(usage.outputTokenCount()) + thoughts;
    }

    private static int orZero(Integer count) {
        return count == null ? 0 : count;
    }
}
