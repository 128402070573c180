package com.namdamasco.sandbox.nulu;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.conversation.Attachment;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a call, {@code application/x-www-form-urlencoded}; arrays and objects are JSON strings in them. */
record NuluForm(Map<String, String> fields) {
    private static final TypeReference<List<List<String>>> PAIRS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A body that is no form has no fields, as in PHP. */
    static NuluForm parse(String contentType, String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (contentType != null && contentType.startsWith("application/x-www-form-urlencoded") && body != null) {
            for (String pair : body.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return new NuluForm(fields);
    }

    String optional(String name) {
        return fields.getOrDefault(name, "");
    }

    /** @throws NuluError 400 when it is absent or blank */
    String required(String name) {
        String value = optional(name);
        if (value.isBlank()) {
            throw NuluError.missing(name);
        }
        return value;
    }

    Optional<String> find(String name) {
        return Optional.of(optional(name)).filter(value -> !value.isBlank());
    }

    /** The field {@code attachments}: JSON {@code [["name","url"],...]}, or nothing. */
    List<Attachment> attachments() {
        String value = optional("attachments");
        if (value.isBlank()) {
            return List.of();
        }
        try {
            return JSON.readValue(value, PAIRS).stream().map(Attachment::of).toList();
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            throw NuluError.malformed("attachments");
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
