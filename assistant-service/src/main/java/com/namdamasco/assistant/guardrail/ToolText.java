package com.namdamasco.assistant.guardrail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Texts that tools return: names, descriptions, specifications, passages. They come from outside and are data; what in them
 * speaks to the model is left out before the model reads it. Honest texts come out as they went in. Pure:
 * what was read lately is remembered, because reading costs milliseconds and the same products are shown again and again.
 */
public final class ToolText {

    private static final int MOST_CHARACTERS = 2_000_000;

    private static final Cache<String, String> LATELY = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, String clean) -> 1 + text.length())
            .build();

    private ToolText() {}

    /** @return the text without invisible characters, marks of roles, tool calls, encoded blobs and sentences of instruction; null for null */
    public static String clean(String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        return LATELY.get(text, foreign -> Injection.withoutInstructions(Injection.withoutMarks(foreign)));
    }
}
