package com.namdamasco.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Keeps out what JSON allows and those after us cannot hold: U+0000 and absurd exponents (PostgreSQL's jsonb), and halves of a
 * surrogate pair, which UTF-8 cannot write (Nulu cuts texts by bytes or by UTF-16 units).
 */
public final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LARGEST_EXPONENT = 1_000;

    private StorableText() {}

    /** @return the text without U+0000, and with U+FFFD for each unpaired surrogate */
    public static String of(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(c -> c != 0).forEach(c -> {
            boolean unpaired = c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
            clean.appendCodePoint(unpaired ? REPLACEMENT : c);
        });
        return clean.toString();
    }

    /** @return the value with every text and key in it cleaned; the depth is bounded by {@link BoundedJson} */
    static JsonNode of(JsonNode value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value.isTextual()) {
            return json.textNode(of(value.textValue()));
        }
        if (value.isBigDecimal() && Math.abs((long) value.decimalValue().scale()) > LARGEST_EXPONENT) {
            return json.textNode(value.decimalValue().toString());
        }
        if (value.isArray()) {
            ArrayNode array = json.arrayNode();
            value.forEach(element -> array.add(of(element)));
            return array;
        }
        if (value.isObject()) {
            ObjectNode object = json.objectNode();
            value.properties().forEach(field -> object.set(of(field.getKey()), of(field.getValue())));
            return object;
        }
        return value;
    }
}
