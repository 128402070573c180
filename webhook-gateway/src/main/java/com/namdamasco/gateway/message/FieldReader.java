package com.namdamasco.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the scalar fields of a webhook's object, which come now as a string and now as a number. */
public final class FieldReader {
    private static final int MAX_IDENTIFIER_LENGTH = 128;

    private final JsonNode data;
    private final String path;

    /** @param path of the object in the body, for what is said of its flaws: {@code data.} */
    public FieldReader(JsonNode data, String path) {
        this.data = data;
        this.path = path;
    }

    /** An id: a string of printable ASCII without spaces, or a whole number of any size, as its plain digits. */
    public String identifier(String field) {
        JsonNode value = data.path(field);
        if (value.isIntegralNumber()) {
            return checked(field, value.bigIntegerValue().toString());
        }
        if (value.isTextual() && !value.textValue().isBlank()) {
            return checked(field, value.textValue().strip());
        }
        String wrong = value.isMissingNode() || value.isNull() || value.isTextual() ? " is missing" : " is not an id";
        throw new MalformedMessage(path + field + wrong + ": send it as text or as a whole number.");
    }

    /** An id, or "" when the field is missing, null or blank. */
    public String identifierIfTold(String field) {
        JsonNode value = data.path(field);
        boolean told = !value.isMissingNode()
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isBlank());
        return told ? identifier(field) : "";
    }

    /** A text; null, missing and "" are the same, and so are a number and its digits. */
    public String text(String field) {
        JsonNode value = data.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isContainerNode()) {
            throw new MalformedMessage(path + field + " must be text, not an object or an array.");
        }
        return StorableText.of(value.asText());
    }

    /** Identifiers become record keys, headers and log fields, so nothing in them may need escaping there. */
    private String checked(String field, String identifier) {
        if (identifier.length() > MAX_IDENTIFIER_LENGTH || !identifier.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new MalformedMessage(path + field + " is not an id: at most " + MAX_IDENTIFIER_LENGTH
                    + " printable ASCII characters without spaces.");
        }
        return identifier;
    }
}
