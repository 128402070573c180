package com.namdamasco.assistant.reply;

import java.util.regex.Pattern;

/**
 * Marks for bold text: WhatsApp's {@code *bold*}, which other channels would show as it is, and the {@code **bold**} of
 * Markdown, which models like to write. Pure.
 */
final class WhatsAppMarks {

    /** Stars around words of one line; a lone star, as in a product's name, is left alone. */
    private static final Pattern BOLD =
            Pattern.compile("(?<![\\w*])(\\*{1,2})([^\\s*]|[^\\s*][^*\\n]*[^\\s*])\\1(?![\\w*])");

    private WhatsAppMarks() {}

    static String ofMarkdown(String text) {
        return BOLD.matcher(text).replaceAll("*$2*");
    }

    static String removed(String text) {
        return BOLD.matcher(text).replaceAll("$2");
    }
}
