package com.namdamasco.assistant.reconciliation;

import com.namdamasco.assistant.inbox.LateMessage;
import com.namdamasco.assistant.inbox.LateMessage.Duty;
import com.namdamasco.assistant.inbox.NuluMessage;
import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluConversation.Message;
import com.namdamasco.assistant.takeover.ResumeCommand;
import com.namdamasco.assistant.takeover.SenderClassifier;
import com.namdamasco.assistant.takeover.SenderRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Decides what of a history no webhook brought, and what each such message still asks of us. Pure.
 *
 * @param maxAge a customer who wrote longer ago is not suddenly answered
 */
record MissedMessages(SenderClassifier classifier, ResumeCommand resumeCommand, Duration maxAge) {

    /**
     * @param floor messages up to here are no concern
     * @param known states of the conversation's messages in the inbox, by message id
     * @param now by the database's clock
     * @return oldest first
     */
    List<LateMessage> of(
            String conversationId, NuluConversation history, Place floor, Map<String, String> known, Instant now) {
        Deque<LateMessage> missed = new ArrayDeque<>();
        boolean humanSpokeLater = false;
        boolean answeredLater = false;
        for (int i = history.messages().size() - 1; i >= 0; i--) {
            Message message = history.messages().get(i);
            SenderRole role = classifier.roleOf(message.userId(), history.userId(), message.text());
            if (!message.id().isBlank() && !known.containsKey(message.id()) && floor.isBefore(message)) {
                Duty duty = duty(message, role, humanSpokeLater, answeredLater, now);
                missed.addFirst(
                        new LateMessage(message(conversationId, history, message), role, message.writtenAt(), duty));
            }
            humanSpokeLater |= isWordsOfAHuman(message, role);
            answeredLater |= "answered".equals(known.get(message.id()));
        }
        return List.copyOf(missed);
    }

    /** A later turn has read this message in the history, so its answer was to this one as well. */
    private Duty duty(Message message, SenderRole role, boolean humanSpokeLater, boolean answeredLater, Instant now) {
        if (role == SenderRole.CUSTOMER) {
            if (isTooOld(message, now) || answeredLater) {
                return Duty.NONE;
            }
            return humanSpokeLater ? Duty.HUMANS : Duty.AS_EVER;
        }
        return isCommand(message) && (humanSpokeLater || isTooOld(message, now)) ? Duty.NONE : Duty.AS_EVER;
    }

    private boolean isTooOld(Message message, Instant now) {
        return message.writtenAt() == null || message.writtenAt().isBefore(now.minus(maxAge));
    }

    private boolean isWordsOfAHuman(Message message, SenderRole role) {
        return message.hasContent()
                && (role == SenderRole.UNKNOWN || role == SenderRole.HUMAN_AGENT && !isCommand(message));
    }

    private boolean isCommand(Message message) {
        return resumeCommand.matches(message.text(), !message.attachments().isEmpty());
    }

    private static NuluMessage message(String conversationId, NuluConversation history, Message message) {
        return new NuluMessage(
                message.id(),
                conversationId,
                message.userId(),
                history.userId(),
                history.source(),
                message.text(),
                message.attachments().stream()
                        .map(file -> new NuluMessage.Attachment(file.name(), file.url()))
                        .toList());
    }
}
