package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The entry as it was pushed, unknown fields included, in a form that {@code jsonb} takes: it knows no NUL and no
 * endless numbers, which become a text.
 */
final class SourceJson {

    private static final int MAX_SCALE = 1_000;

    private SourceJson() {}

    static String of(JsonNode element) {
        return (isStorable(element) ? element : storable(element)).toString();
    }

    /** Nearly always; then nothing has to be copied. */
    private static boolean isStorable(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().indexOf('\0') < 0;
        }
        if (node.isBigDecimal()) {
            return !isEndless(node.decimalValue());
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                if (property.getKey().indexOf('\0') >= 0 || !isStorable(property.getValue())) {
                    return false;
                }
            }
        } else if (node.isArray()) {
            for (JsonNode child : node) {
                if (!isStorable(child)) {
                    return false;
                }
            }
        }
        return true;
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
