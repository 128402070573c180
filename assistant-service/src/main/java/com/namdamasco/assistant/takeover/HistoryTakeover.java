package com.namdamasco.assistant.takeover;

import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluConversation.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds in Nulu's history that a human agent has the conversation, although no webhook told. Pure.
 *
 * @param pause how long a human's words silence the assistant, from when they were written
 */
public record HistoryTakeover(SenderClassifier classifier, ResumeCommand resumeCommand, Duration pause) {

    /**
     * What the latest words of a human agent, or of someone who cannot be placed, mean for the turn. Words that came by webhook had
     * their effect then, whatever became of it since.
     *
     * @param seen whether a message came by webhook
     * @param now by the database's clock
     */
    public Optional<NewPause> decide(NuluConversation conversation, Predicate<String> seen, Instant now) {
        return latestOfAHuman(conversation)
                .filter(message -> !isResumeCommand(message))
                .filter(message -> !seen.test(message.id()))
                .filter(message -> message.writtenAt() != null)
                .filter(message -> message.writtenAt().plus(pause).isAfter(now))
                .map(message -> NewPause.of(PauseCause.IMPLICIT_HISTORY)
                        .by(message.userId())
                        .since(message.writtenAt()));
    }

    private Optional<Message> latestOfAHuman(NuluConversation conversation) {
        return conversation.messages().stream()
                .filter(Message::hasContent)
                .filter(message -> isHuman(message, conversation.userId()))
                .reduce((earlier, later) -> later);
    }

    private boolean isHuman(Message message, String customerId) {
        SenderRole role = classifier.roleOf(message.userId(), customerId, message.text());
        return role == SenderRole.HUMAN_AGENT || role == SenderRole.UNKNOWN;
    }

    private boolean isResumeCommand(Message message) {
        return resumeCommand.matches(message.text(), !message.attachments().isEmpty());
    }
}
