package com.namdamasco.sandbox.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.whatsapp.MessageRequest.Read;
import com.namdamasco.sandbox.whatsapp.MessageRequest.Template;
import com.namdamasco.sandbox.whatsapp.MessageRequest.Text;
import java.util.ArrayList;
import java.util.List;

/** Validates a body as the Cloud API does: every flaw is error 100 with the parameter's name. */
final class MessageRequestReader {
    private static final int MAX_TEXT = 4_096;
    private static final int MAX_CALLBACK_DATA = 512;
    private static final ObjectMapper JSON = new ObjectMapper();

    private MessageRequestReader() {}

    static JsonNode json(String body) {
        try {
            JsonNode node = JSON.readTree(body == null ? "" : body);
            if (node == null || !node.isObject()) {
                throw GraphError.invalidParameter("The body must be a JSON object.");
            }
            return node;
        } catch (JsonProcessingException wrong) {
            throw GraphError.invalidParameter("The body is not valid JSON.");
        }
    }

    /** @throws GraphError code 100 */
    static MessageRequest read(JsonNode body) {
        if (!"whatsapp".equals(body.path("messaging_product").asText())) {
            throw GraphError.invalidParameter("messaging_product must be \"whatsapp\".");
        }
        if (body.has("status")) {
            return readReceipt(body);
        }
        String to = required(body, "to", "to");
        String callbackData = callbackData(body);
        String type = body.path("type").asText("text");
        return switch (type) {
            case "text" -> new Text(to, text(body), callbackData);
            case "template" -> template(to, body.path("template"), callbackData);
            default -> throw GraphError.invalidParameter("type " + type + " is not supported by the sandbox.");
        };
    }

    private static String callbackData(JsonNode body) {
        String data = body.path("biz_opaque_callback_data").asText(null);
        if (data != null && data.length() > MAX_CALLBACK_DATA) {
            throw GraphError.invalidParameter("biz_opaque_callback_data must be at most 512 characters long.");
        }
        return data;
    }

    private static Read readReceipt(JsonNode body) {
        if (!"read".equals(body.path("status").asText())) {
            throw GraphError.invalidParameter("status must be \"read\".");
        }
        boolean typing = body.has("typing_indicator");
        if (typing && !"text".equals(body.path("typing_indicator").path("type").asText())) {
            throw GraphError.invalidParameter("typing_indicator['type'] must be \"text\".");
        }
        return new Read(required(body, "message_id", "message_id"), typing);
    }

    private static String text(JsonNode body) {
        String text = required(body.path("text"), "body", "text['body']");
        if (text.length() > MAX_TEXT) {
            throw GraphError.invalidParameter("Param text['body'] must be at most 4096 characters long.");
        }
        return text;
    }

    private static Template template(String to, JsonNode template, String callbackData) {
        String name = required(template, "name", "template['name']");
        required(template.path("language"), "code", "template['language']['code']");
        List<String> parameters = new ArrayList<>();
        for (JsonNode component : template.path("components")) {
            component
                    .path("parameters")
                    .forEach(p -> parameters.add(p.path("text").asText()));
        }
        return new Template(to, name, String.join(", ", parameters), callbackData);
    }

    private static String required(JsonNode node, String field, String named) {
        String value = node.path(field).asText("");
        if (value.isBlank()) {
            throw GraphError.invalidParameter("The parameter " + named + " is required.");
        }
        return value;
    }
}
