package com.namdamasco.assistant.guardrail;

/**
 * A customer's words on their way to the model: never dropped and never reworded, but without the marks by which a text could
 * pass for another role, and no longer than a chat message is. Pure.
 */
public final class CustomerText {

    /** Characters of one message that the model reads; both ends are kept, as the question often comes last. */
    static final int LONGEST = 3_000;

    private static final String CUT = "\n(… mensaje muy largo, recortado …)\n";

    private CustomerText() {}

    /** @return never null, and never longer than {@link #LONGEST} and the note that something was cut */
    public static String clean(String text) {
        if (text == null) {
            return "";
        }
        String bounded = bounded(text, 4 * LONGEST);
        return bounded(Injection.withoutSystemLines(Injection.withoutMarks(bounded)), LONGEST);
    }

    private static String bounded(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, longest * 3 / 4).stripTrailing()
                + CUT
                + text.substring(text.length() - longest / 4).stripLeading();
    }
}
