package com.namdamasco.assistant.takeover;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The word by which a human agent gives a conversation back to the assistant. Pure.
 *
 * @param word alone in a message, whatever its case and whatever blanks surround it; empty: there is none
 */
public record ResumeCommand(String word) {

    private static final Pattern BLANKS_AROUND = Pattern.compile("\\A[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+\\z");

    public ResumeCommand {
        word = normalised(word);
    }

    /** @param hasAttachments words that come with a file are said to the customer */
    public boolean matches(String text, boolean hasAttachments) {
        return !word.isEmpty() && !hasAttachments && normalised(text).equals(word);
    }

    /** Phones add blanks that {@link String#strip} does not know. */
    private static String normalised(String text) {
        return BLANKS_AROUND.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
