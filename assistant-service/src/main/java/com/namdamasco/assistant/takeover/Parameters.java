package com.namdamasco.assistant.takeover;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what callers of the conversations' API send; each refusal names the parameter and what is allowed. */
final class Parameters {

    private static final int LONGEST_ID = 100;
    private static final Pattern CHANNEL = Pattern.compile("[a-z]{1,20}");

    private Parameters() {}

    static String id(String conversationId) {
        if (conversationId.length() > LONGEST_ID || hasControlCharacters(conversationId)) {
            throw new BadRequestException(
                    "A conversation id has at most " + LONGEST_ID + " characters, none of them a control character");
        }
        return conversationId;
    }

    /** @return Nulu's source, empty for the web chat; null when the caller did not ask */
    static String source(String channel) {
        if (channel == null || channel.isEmpty()) {
            return null;
        }
        if (!CHANNEL.matcher(channel).matches()) {
            throw new BadRequestException("The parameter channel takes Nulu's source: wa, ig, fb, tg, web, ...");
        }
        return channel.equals("web") ? "" : channel;
    }

    /** @return null when the caller did not ask */
    static String oneOf(String name, String value, String... allowed) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!List.of(allowed).contains(value)) {
            throw new BadRequestException("The parameter " + name + " takes " + String.join(" or ", allowed));
        }
        return value;
    }

    static int number(String name, String value, int whenMissing, int most) {
        if (value == null || value.isEmpty()) {
            return whenMissing;
        }
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw new BadRequestException("The parameter " + name + " takes a whole number from 1 to " + most);
        }
        return Integer.parseInt(value);
    }

    static boolean hasControlCharacters(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
