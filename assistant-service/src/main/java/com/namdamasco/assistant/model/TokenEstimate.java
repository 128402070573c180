package com.namdamasco.assistant.model;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;

/**
 * How many tokens a message will be, roughly and rather too many: Spanish is about four characters a token, JSON about three.
 * An exact count would need each model's own tokeniser. Pure.
 */
final class TokenEstimate {

    private static final int CHARACTERS_A_TOKEN = 3;
    /** Role and separators. */
    private static final int A_MESSAGE = 4;
    /** A picture in the detail that we send. */
    private static final int A_PICTURE = 1100;

    private TokenEstimate() {}

    static int of(List<? extends ChatMessage> messages) {
        return messages.stream().mapToInt(TokenEstimate::of).sum();
    }

    static int of(ChatMessage message) {
        if (message instanceof UserMessage user) {
            return A_MESSAGE
                    + user.contents().stream().mapToInt(TokenEstimate::of).sum();
        }
        return A_MESSAGE + of(text(message));
    }

    static int of(String text) {
        return text == null ? 0 : (text.length() + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }

    static int ofTools(List<ToolSpecification> tools) {
        return tools == null
                ? 0
                : tools.stream().mapToInt(tool -> of(tool.toString())).sum();
    }

    private static int of(Content content) {
        return content instanceof TextContent text ? of(text.text()) : A_PICTURE;
    }

    private static String text(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return system.text();
        }
        if (message instanceof ToolExecutionResultMessage result) {
            return result.text();
        }
        if (message instanceof AiMessage said) {
            StringBuilder all = new StringBuilder(said.text() == null ? "" : said.text());
            said.toolExecutionRequests().forEach(call -> all.append(call.name()).append(call.arguments()));
            return all.toString();
        }
        return message.toString();
    }
}
