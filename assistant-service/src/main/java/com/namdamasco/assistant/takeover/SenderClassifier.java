package com.namdamasco.assistant.takeover;

import java.util.Set;

/**
 * Tells who wrote a message from Nulu's user ids. Pure: it knows ids, not conversations.
 *
 * @param botUserId the user under which our own copies appear on the dashboard
 * @param agentIds the users who are human agents; empty when the shop did not list them, then every other id is one
 * @param commentBotUserId the comment bot's proxy user; empty when there is none
 * @param commentBotTag a text that marks the comment bot's messages; empty when every message of the proxy is the bot's
 */
public record SenderClassifier(String botUserId, Set<String> agentIds, String commentBotUserId, String commentBotTag) {

    public SenderClassifier {
        agentIds = Set.copyOf(agentIds);
    }

    /** The order matters: our own echo must never pass for a human, nor a customer for an agent. */
    public SenderRole roleOf(String senderId, String customerId, String text) {
        if (senderId.isBlank() || senderId.equals("0")) {
            return SenderRole.UNKNOWN;
        }
        if (senderId.equals(botUserId)) {
            return SenderRole.OWN_ECHO;
        }
        if (senderId.equals(customerId)) {
            return SenderRole.CUSTOMER;
        }
        if (senderId.equals(commentBotUserId)) {
            return text.contains(commentBotTag) ? SenderRole.COMMENT_BOT : SenderRole.HUMAN_AGENT;
        }
        return agentIds.isEmpty() || agentIds.contains(senderId) ? SenderRole.HUMAN_AGENT : SenderRole.UNKNOWN;
    }
}
