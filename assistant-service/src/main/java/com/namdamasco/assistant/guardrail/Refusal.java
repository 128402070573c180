package com.namdamasco.assistant.guardrail;

/**
 * Why a draft may not be sent.
 *
 * @param reason in Spanish, for the model that is to repair the draft; quotes nothing that must not be repeated
 */
public record Refusal(Kind kind, String reason) {

    /** What is wrong, and so who goes on when the repaired draft is no better. */
    public enum Kind {
        /** A discount, reservation, credit, delivery date or refund that no document of the shop tells of. */
        PROMISE(true),
        /** A person's data that is not the customer's own, or an account to pay to. */
        PERSON(true),
        /** An address of the web that no document of the shop contains. */
        LINK(true),
        LANGUAGE(true),
        FORM(true),
        LENGTH(true),
        /** Other matters than the shop. */
        SCOPE(false),
        /** The instructions of the model. */
        PROMPT(false),
        /** Keys, tokens and passwords. */
        SECRET(false),
        /** Names of tools, fields, machines and errors. */
        INTERNAL(false),
        /** Insults. */
        TONE(false);

        private final boolean needsHuman;

        Kind(boolean needsHuman) {
            this.needsHuman = needsHuman;
        }

        /** Whether there may be an honest question behind it that a human should answer. */
        public boolean needsHuman() {
            return needsHuman;
        }
    }
}
