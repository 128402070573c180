package com.namdamasco.catalog.branch;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.catalog.ingestion.TextCleaner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The fields of one branch, each checked; what is wrong goes to the listener and the value is then of no use. Pure. */
final class BranchFields {

    static final int MAX_NAME = 200;
    static final int MAX_LONG_TEXT = 1_000;
    static final int MAX_SYNONYMS = 20;

    private static final Set<String> KNOWN =
            Set.of("warehouse", "branch", "city", "state", "address", "hours", "latitude", "longitude", "citySynonyms");

    private final JsonNode branch;
    private final BiConsumer<String, String> fault;

    /** @param fault takes field and reason */
    BranchFields(JsonNode branch, BiConsumer<String, String> fault) {
        this.branch = branch;
        this.fault = fault;
    }

    Branch read() {
        branch.fieldNames().forEachRemaining(this::checkKnown);
        double latitude = degrees("latitude", Coordinates.MAX_LATITUDE);
        double longitude = degrees("longitude", Coordinates.MAX_LONGITUDE);
        if (latitude == 0 && longitude == 0) {
            fault.accept("latitude", "0,0 lies in the sea: the coordinates are missing");
        }
        return new Branch(
                name("warehouse"),
                name("branch"),
                name("city"),
                name("state"),
                text("address", MAX_LONG_TEXT),
                text("hours", MAX_LONG_TEXT),
                latitude,
                longitude,
                synonyms());
    }

    /** A field that is misspelt must not be lost without a word. */
    private void checkKnown(String field) {
        if (!KNOWN.contains(field)) {
            String shown = TextCleaner.clean(field, 60);
            fault.accept(shown == null ? "" : shown, "is no field of a branch");
        }
    }

    private String name(String field) {
        String text = text(field, MAX_NAME);
        if (!text.isEmpty() && PlaceName.key(text).isEmpty()) {
            fault.accept(field, "needs a letter from A to Z or a digit");
        }
        return text;
    }

    private String text(String field, int maxLength) {
        JsonNode value = branch.path(field);
        if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
            fault.accept(field, "must be a text");
            return "";
        }
        String text = TextCleaner.clean(value.textValue(), Integer.MAX_VALUE);
        if (text == null) {
            fault.accept(field, "missing or empty");
            return "";
        }
        if (text.length() > maxLength) {
            fault.accept(field, "longer than " + maxLength + " characters");
        }
        return text;
    }

    private double degrees(String field, double max) {
        JsonNode value = branch.path(field);
        // Written so that NaN is refused too.
        if (value.isNumber() && Math.abs(value.doubleValue()) <= max) {
            return value.doubleValue();
        }
        fault.accept(
                field,
                "must be a number (degrees) from -%1$.0f to %1$.0f".formatted(max)
                        + (value.isTextual() ? ", not a text" : ""));
        return Double.NaN;
    }

    private List<String> synonyms() {
        JsonNode values = branch.path("citySynonyms");
        if (values.isNull() || values.isMissingNode()) {
            return List.of();
        }
        if (!values.isArray() || values.size() > MAX_SYNONYMS) {
            fault.accept("citySynonyms", "must be an array of at most " + MAX_SYNONYMS + " texts");
            return List.of();
        }
        Map<String, String> synonyms = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String synonym = TextCleaner.clean(values.get(i).textValue(), Integer.MAX_VALUE);
            String key = synonym == null ? "" : PlaceName.key(synonym);
            if (key.isEmpty() || synonym.length() > MAX_NAME) {
                fault.accept(
                        "citySynonyms[" + i + "]",
                        "must be a text of 1 to " + MAX_NAME + " characters with a letter from A to Z or a digit");
            } else {
                synonyms.putIfAbsent(key, synonym);
            }
        }
        return List.copyOf(synonyms.values());
    }
}
