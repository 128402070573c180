package com.namdamasco.assistant.gate;

/**
 * A statement of the draft that no tool result backs.
 *
 * @param words as the draft says it
 * @param reason in Spanish, for the model that is to repair the draft
 */
public record Unbacked(Kind kind, String words, String reason) {

    /** What the statement is about. */
    public enum Kind {
        PRICE,
        STOCK,
        CODE,
        BRANCH,
        AVAILABILITY,
        NUMBER
    }
}
