package com.namdamasco.assistant.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * What the agent asks, as one model gets it: by its name, within its bounds, with or without tools. Pure.
 *
 * @param pictures go with the customer's last words
 */
record ModelRequest(ChatRequest asked, boolean withTools, List<ImageContent> pictures) {

    ModelRequest withoutTools() {
        return new ModelRequest(asked, false, pictures);
    }

    /** Tokens of its input at most, estimated; those of tools and pictures included. */
    ChatRequest in(Route route, int maxInputTokens) {
        List<ChatMessage> messages = withTools ? asked.messages() : ToolRounds.withoutTools(asked.messages());
        int besides = withTools ? TokenEstimate.ofTools(asked.toolSpecifications()) : 0;
        var parameters =
                ChatRequestParameters.builder().overrideWith(asked.parameters()).modelName(route.model());
        if (!withTools) {
            parameters.toolSpecifications(List.of());
        }
        return ChatRequest.builder()
                .messages(withPictures(InputLimit.within(messages, maxInputTokens - besides)))
                .parameters(parameters.build())
                .build();
    }

    private List<ChatMessage> withPictures(List<ChatMessage> messages) {
        if (pictures.isEmpty()) {
            return messages;
        }
        List<ChatMessage> shown = new ArrayList<>(messages);
        for (int i = shown.size() - 1; i >= 0; i--) {
            if (shown.get(i) instanceof UserMessage words) {
                List<Content> contents = new ArrayList<>(words.contents());
                contents.addAll(pictures);
                shown.set(i, UserMessage.from(contents));
                break;
            }
        }
        return shown;
    }
}
