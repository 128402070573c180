package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/**
 * The entry as it was pushed, unknown fields included, in a form that {@code jsonb} takes: it knows no NUL and no
 * endless numbers, which become a text.
 */
final class SourceJson {

    private static final int MAX_SCALE = 1_000;

    private SourceJson() {}

    static String of(JsonNode element) {
        return storable(element).toString();
    }

    private static JsonNode storable(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(p -> copy.set(storable(p.getKey()), storable(p.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(child -> copy.add(storable(child)));
            return copy;
        }
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(storable(node.textValue()));
        }
        if (node.isBigDecimal() && isEndless(node.decimalValue())) {
            return JsonNodeFactory.instance.textNode(node.asText());
        }
        return node;
    }

    private static boolean isEndless(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAX_SCALE;
    }

    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
