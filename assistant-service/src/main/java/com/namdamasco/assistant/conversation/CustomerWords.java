package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.agent.LocationPin;
import com.namdamasco.assistant.guardrail.CustomerText;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the customer said in a burst, as one text for the model. */
final class CustomerWords {

    private CustomerWords() {}

    /** @param ofFiles by message, what is to be said of its files */
    static String of(List<UnansweredMessage> burst, Map<String, List<String>> ofFiles) {
        return burst.stream()
                .flatMap(message -> Stream.concat(
                        Stream.of(CustomerText.clean(LocationPin.hiddenIn(message.text()))).filter(text -> !text.isBlank()),
                        ofFiles.getOrDefault(message.messageId(), List.of()).stream()
                                .map(CustomerText::clean)))
                .collect(Collectors.joining("\n"));
    }

    /** The location that was sent last in a burst. */
    static Optional<LocationPin> pinIn(List<UnansweredMessage> burst) {
        return burst.stream()
                .flatMap(message -> LocationPin.lastIn(message.text()).stream())
                .reduce((earlier, later) -> later);
    }

    /** What the customer said before, one line a message; empty when that was nothing. */
    static String before(List<ChatMessage> history) {
        return history.stream()
                .filter(UserMessage.class::isInstance)
                .map(message -> ((UserMessage) message).singleText() + "\n")
                .collect(Collectors.joining());
    }
}
