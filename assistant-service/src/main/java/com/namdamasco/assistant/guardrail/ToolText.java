package com.namdamasco.assistant.guardrail;

/**
 * Texts that tools return: names, descriptions, specifications, passages. They come from outside and are data; what in them
 * speaks to the model is left out before the model reads it. Honest texts come out as they went in. Pure.
 */
public final class ToolText {

    private ToolText() {}

    /** @return the text without invisible characters, marks of roles, tool calls, encoded blobs and sentences of instruction; null for null */
    public static String clean(String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        return Injection.withoutInstructions(Injection.withoutMarks(text));
    }
}
