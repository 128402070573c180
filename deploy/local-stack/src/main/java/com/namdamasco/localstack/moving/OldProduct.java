package com.namdamasco.localstack.moving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From a row of the old table to an entry of a push (docs/fetcher.md). Texts are those of the source's own JSON where the row kept
 * it: the fetcher's next push will say the same, so that the vector stays valid. Figures are the columns'. Pure.
 */
final class OldProduct {

    /** The push's names by the old columns'. */
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("item_code", "itemCode");
        TEXTS.put("item_name", "itemName");
        TEXTS.put("description", "description");
        TEXTS.put("specifitacion", "specifitacion");
        TEXTS.put("category", "category");
        TEXTS.put("sub_category", "subCategory");
        TEXTS.put("brand", "brand");
        TEXTS.put("line", "line");
        TEXTS.put("item_group_name", "itemGroupName");
        TEXTS.put("warehouse_name", "whsName");
        TEXTS.put("branch_name", "branchName");
    }

    private static final Map<String, String> FIGURES =
            Map.of("price", "price", "price_bolivar", "priceBolivar", "stock", "stock");

    private OldProduct() {}

    static ObjectNode entry(ObjectNode row) {
        ObjectNode entry = source(row);
        TEXTS.forEach((column, field) -> {
            if (isMissing(entry.get(field)) && !isMissing(row.get(column))) {
                entry.set(field, row.get(column));
            }
        });
        FIGURES.forEach((column, field) -> {
            if (!isMissing(row.get(column))) {
                entry.set(field, row.get(column));
            }
        });
        return entry;
    }

    /** What the fetcher had sent; without it, or when it is of another item, nothing. */
    private static ObjectNode source(ObjectNode row) {
        JsonNode kept = row.path("source_data_json");
        try {
            JsonNode source = kept.isTextual() ? OldDatabase.JSON.readTree(kept.textValue()) : kept;
            boolean same = source.isObject()
                    && source.path("itemCode")
                            .asText()
                            .strip()
                            .equals(row.path("item_code").asText().strip());
            return same ? ((ObjectNode) source).deepCopy() : OldDatabase.JSON.createObjectNode();
        } catch (JsonProcessingException unreadable) {
            return OldDatabase.JSON.createObjectNode();
        }
    }

    private static boolean isMissing(JsonNode value) {
        return value == null
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank();
    }
}
