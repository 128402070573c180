package com.namdamasco.assistant.reply;

/**
 * What is to be said.
 *
 * @param handOverReason why the human agents have the conversation once this is sent; null when the assistant goes on
 */
public record Draft(String text, String handOverReason) {

    public static Draft of(String text) {
        return new Draft(text, null);
    }
}
