package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value of a phrase, and says what it should have been. */
final class Value {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)( \\p{L}+)*");

    private Value() {}

    static String text(JsonNode value) {
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw new ScenarioError("needs a text");
        }
        return value.asText();
    }

    /** One text, or a list of them. */
    static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(text -> texts.add(text(text)));
        } else {
            texts.add(text(value));
        }
        if (texts.isEmpty()) {
            throw new ScenarioError("needs at least one text");
        }
        return texts;
    }

    /** 2, «2 mensajes» or «nada». */
    static int number(JsonNode value) {
        if (value.isInt()) {
            return value.asInt();
        }
        String text = text(value);
        if (text.equals("nada")) {
            return 0;
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new ScenarioError("needs a number or «nada», not «" + text + "»");
        }
        return Integer.parseInt(number.group(1));
    }

    static <T> T oneOf(JsonNode value, Map<String, T> choices) {
        T chosen = choices.get(text(value));
        if (chosen == null) {
            throw new ScenarioError("is one of " + choices.keySet() + ", not «" + value.asText() + "»");
        }
        return chosen;
    }

    /** For a phrase that says it all. */
    static void none(JsonNode value) {
        if (!value.isMissingNode()) {
            throw new ScenarioError("has no value");
        }
    }
}
