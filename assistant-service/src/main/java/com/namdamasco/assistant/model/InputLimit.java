package com.namdamasco.assistant.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a request within a number of tokens. What was said before the turn goes first, oldest first, a tool's result always
 * together with its call; then the longest texts of the turn itself are cut. The instructions stay whole. Pure.
 */
final class InputLimit {

    private static final String CUT = " […]";
    /** So much of a text is always left. */
    private static final int SHORTEST_TEXT = 200;

    private static final int CHARACTERS_A_TOKEN = 3;

    private InputLimit() {}

    /** @param most tokens of the messages, estimated */
    static List<ChatMessage> within(List<ChatMessage> messages, int most) {
        List<ChatMessage> kept = new ArrayList<>(messages);
        int turn = beginOfTurn(kept);
        while (TokenEstimate.of(kept) > most && turn > firstAfterInstructions(kept)) {
            int oldest = firstAfterInstructions(kept);
            do {
                kept.remove(oldest);
                turn--;
            } while (oldest < turn && kept.get(oldest) instanceof ToolExecutionResultMessage);
        }
        while (TokenEstimate.of(kept) > most && cutLongest(kept, TokenEstimate.of(kept) - most)) {
            continue;
        }
        return List.copyOf(kept);
    }

    private static boolean cutLongest(List<ChatMessage> messages, int excess) {
        int longest = -1;
        for (int i = 0; i < messages.size(); i++) {
            if (length(messages.get(i)) > SHORTEST_TEXT + CUT.length()
                    && (longest < 0 || length(messages.get(i)) > length(messages.get(longest)))) {
                longest = i;
            }
        }
        if (longest < 0) {
            return false;
        }
        int left = length(messages.get(longest)) - excess * CHARACTERS_A_TOKEN - CUT.length() - 1;
        messages.set(longest, cut(messages.get(longest), Math.max(SHORTEST_TEXT, left)));
        return true;
    }

    /** Of what may be cut: tool results and what the customer wrote. */
    private static int length(ChatMessage message) {
        if (message instanceof ToolExecutionResultMessage result) {
            return result.text() == null ? 0 : result.text().length();
        }
        return message instanceof UserMessage user && user.hasSingleText()
                ? user.singleText().length()
                : 0;
    }

    private static ChatMessage cut(ChatMessage message, int length) {
        if (message instanceof ToolExecutionResultMessage result) {
            return ToolExecutionResultMessage.from(
                    result.id(), result.toolName(), result.text().substring(0, length) + CUT);
        }
        return UserMessage.from(((UserMessage) message).singleText().substring(0, length) + CUT);
    }

    private static int firstAfterInstructions(List<ChatMessage> messages) {
        return !messages.isEmpty() && messages.get(0) instanceof SystemMessage ? 1 : 0;
    }

    /** The turn is the customer's last words, and all that followed them. */
    private static int beginOfTurn(List<ChatMessage> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i) instanceof UserMessage) {
                return i;
            }
        }
        return 0;
    }
}
