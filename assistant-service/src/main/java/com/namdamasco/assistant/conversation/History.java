package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.agent.LocationPin;
import com.namdamasco.assistant.guardrail.CustomerText;
import com.namdamasco.assistant.nulu.NuluConversation;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.Set;

/** What was said before the turn, in the roles that a model knows. Pure. */
final class History {

    private History() {}

    /**
     * @param unanswered ids of the messages that the turn answers; they are the turn itself, not its history
     * @param most how many of the latest messages to keep
     */
    static List<ChatMessage> before(NuluConversation conversation, Set<String> unanswered, int most) {
        List<ChatMessage> all = conversation.messages().stream()
                .filter(message -> !unanswered.contains(message.id()))
                .filter(message -> !CustomerText.clean(message.text()).isBlank())
                .map(message -> inRole(message, conversation.userId()))
                .toList();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** A human agent speaks for the shop just as the assistant does. */
    private static ChatMessage inRole(NuluConversation.Message message, String customerId) {
        return message.userId().equals(customerId)
                ? UserMessage.from(CustomerText.clean(LocationPin.hiddenIn(message.text())))
                : AiMessage.from(message.text());
    }
}
