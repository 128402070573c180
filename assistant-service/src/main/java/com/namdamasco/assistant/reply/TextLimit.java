package com.namdamasco.assistant.reply;

/** Fits a text into a channel's limit: ends after the last whole sentence or line, or else the last whole word. */
final class TextLimit {

    private static final String ELLIPSIS = "…";

    private TextLimit() {}

    /** @param limit in UTF-16 units; surrogate pairs are never split */
    static String fit(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        String head = text.substring(0, limit - ELLIPSIS.length());
        int end = Math.max(sentenceEnd(head), head.lastIndexOf('\n'));
        if (end < limit / 2) {
            end = head.lastIndexOf(' ');
        }
        if (end < limit / 2) {
            end = Character.isHighSurrogate(head.charAt(head.length() - 1)) ? head.length() - 1 : head.length();
        }
        return head.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static int sentenceEnd(String text) {
        return Math.max(text.lastIndexOf(". "), Math.max(text.lastIndexOf("! "), text.lastIndexOf("? "))) + 1;
    }
}
