package com.namdamasco.assistant.model;

import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel.GoogleAiGeminiChatModelBuilder;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import io.quarkiverse.langchain4j.ModelBuilderCustomizer;
import io.quarkiverse.langchain4j.ModelName;
import jakarta.enterprise.context.ApplicationScoped;

/** The clients try each call once: how often to try is {@link FailOver}'s to say, which knows the turn's time. */
final class NoRetriesOfTheirOwn {

    private NoRetriesOfTheirOwn() {}

    @ApplicationScoped
    @ModelName("openai-chat")
    static class OfOpenAi implements ModelBuilderCustomizer<OpenAiChatModelBuilder> {

        @Override
        public void customize(OpenAiChatModelBuilder builder) {
            builder.maxRetries(0);
        }
    }

    @ApplicationScoped
    @ModelName("gemini-chat")
    static class OfGemini implements ModelBuilderCustomizer<GoogleAiGeminiChatModelBuilder> {

        @Override
        public void customize(GoogleAiGeminiChatModelBuilder builder) {
            builder.maxRetries(0);
        }
    }
}
