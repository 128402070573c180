package com.namdamasco.assistant.guardrail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts that tools return: names, descriptions, specifications, passages. They come from outside and are data; what in them
 * speaks to the model is left out before the model reads it. Honest texts come out as they went in. Pure:
 * what was read lately is remembered, because reading costs milliseconds and the same products are shown again and again.
 */
public final class ToolText {

    private static final int REMEMBERED = 2_000;

    private static final Map<String, String> LATELY =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private ToolText() {}

    /** @return the text without invisible characters, marks of roles, tool calls, encoded blobs and sentences of instruction; null for null */
    public static String clean(String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        String known = LATELY.get(text);
        if (known != null) {
            return known;
        }
        String clean = Injection.withoutInstructions(Injection.withoutMarks(text));
        LATELY.put(text, clean);
        return clean;
    }
}
