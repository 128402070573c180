package com.namdamasco.assistant.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text that is longer than a channel takes. As few parts as possible; among the ways to do that, a part ends with a
 * paragraph, else with a line, else with a sentence, else with a word. Nothing between white space is ever torn apart (codes,
 * addresses of pages), nor is a price or a phone number that is written with spaces, nor words in bold. Only what is itself
 * longer than the limit is cut, between characters. Pure.
 */
final class TextParts {

    /** Where a part would rather end, best first. Each finds the white space that follows such an end. */
    private enum End {
        PARAGRAPH("[ \\t]*\\n[ \\t]*\\n\\s*"),
        LINE("[ \\t]*\\n\\s*"),
        SENTENCE("(?<=[.!?…][)\"»*]{0,3})\\s+"),
        WORD("\\s+");

        private final Pattern space;

        End(String space) {
            this.space = Pattern.compile(space);
        }
    }

    /** White space in here joins what belongs together. */
    private static final Pattern TOGETHER = Pattern.compile(
            "(?i)(?:US\\$|USD|REF\\.?|Bs\\.?(?:S\\.?)?|Bol[ií]vares|\\$|€)\\s+\\d[\\d.,]*" // $ 189,99
                    + "(?:\\s+(?:USD|d[oó]lares|bol[ií]vares|Bs\\.?))?"
                    + "|\\d[\\d.,]*\\s+(?:USD|US\\$|\\$|Bs\\.?|€|d[oó]lares|bol[ií]vares)(?!\\w)" // 189,99 USD
                    + "|\\d[\\d.,-]*(?:[ \\u00a0]\\d[\\d.,-]*)+" // 0414 123 45 67
                    + "|(?<![\\w*])\\*[^*\\n]{1,80}\\*"); // *in bold*

    private TextParts() {}

    /**
     * @param limit of one part, in UTF-16 units, at least 2
     * @return at least one part, each without white space around it
     */
    static List<String> of(String text, int limit) {
        String rest = text.strip();
        List<String> parts = new ArrayList<>();
        int left = count(rest, limit);
        while (rest.length() > limit) {
            left--;
            int end = end(rest, limit, left);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        parts.add(rest);
        return List.copyOf(parts);
    }

    /** The fewest parts there can be: each takes as many words as it holds. */
    private static int count(String text, int limit) {
        int parts = 1;
        String rest = text;
        while (rest.length() > limit) {
            rest = rest.substring(last(rest, limit, End.WORD)).stripLeading();
            parts++;
        }
        return parts;
    }

    /** The best end whose rest still fits into the parts that are left. */
    private static int end(String text, int limit, int left) {
        for (End kind : End.values()) {
            int end = last(text, limit, kind);
            if (end > 0 && count(text.substring(end).stripLeading(), limit) <= left) {
                return end;
            }
        }
        return last(text, limit, End.WORD);
    }

    /** The last end of this kind within the limit; 0 when there is none, save that words end somewhere at any rate. */
    private static int last(String text, int limit, End kind) {
        // An end is seen by what follows it, and what belongs together may begin before the limit and end after it.
        String window = text.substring(0, Math.min(text.length(), 2 * limit + 1));
        Matcher space = kind.space.matcher(window);
        Matcher together = TOGETHER.matcher(window);
        boolean bound = together.find();
        int last = 0;
        while (space.find() && space.start() <= limit) {
            while (bound && together.end() <= space.start()) {
                bound = together.find();
            }
            boolean inside = bound && together.start() < space.start() && together.end() - together.start() <= limit;
            if (!inside && space.start() > 0) {
                last = space.start();
            }
        }
        return last > 0 || kind != End.WORD ? last : cut(text, limit);
    }

    private static int cut(String text, int limit) {
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
