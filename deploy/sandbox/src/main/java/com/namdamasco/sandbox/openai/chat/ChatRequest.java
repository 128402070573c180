package com.namdamasco.sandbox.openai.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.sandbox.openai.OpenAiError;
import com.namdamasco.sandbox.openai.rules.Dialogue;
import com.namdamasco.sandbox.openai.rules.Dialogue.Parameter;
import com.namdamasco.sandbox.openai.rules.Dialogue.Role;
import com.namdamasco.sandbox.openai.rules.Dialogue.Tool;
import com.namdamasco.sandbox.openai.rules.Dialogue.ToolCall;
import com.namdamasco.sandbox.openai.rules.Dialogue.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A validated call for a chat completion. */
record ChatRequest(String model, Dialogue dialogue, boolean stream, boolean includeUsage) {

    /** @throws OpenAiError 400 for what OpenAI refuses too, a tool result without its call included */
    static ChatRequest read(JsonNode body) {
        String model = body.path("model").asText("");
        if (model.isBlank()) {
            throw OpenAiError.invalid("model", "you must provide a model parameter");
        }
        JsonNode messages = body.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw OpenAiError.invalid("messages", "Invalid 'messages': expected a non-empty array.");
        }
        requireCallsBeforeResults(messages);
        List<Turn> turns = new ArrayList<>();
        messages.forEach(message -> turns.add(turn(message)));
        boolean toolsOff = "none".equals(body.path("tool_choice").asText());
        return new ChatRequest(
                model,
                new Dialogue(turns, toolsOff ? List.of() : tools(body.path("tools"))),
                body.path("stream").asBoolean(false),
                body.path("stream_options").path("include_usage").asBoolean(false));
    }

    private static void requireCallsBeforeResults(JsonNode messages) {
        Set<String> open = new HashSet<>();
        for (JsonNode message : messages) {
            message.path("tool_calls").forEach(call -> open.add(call.path("id").asText()));
            if ("tool".equals(message.path("role").asText())
                    && !open.contains(message.path("tool_call_id").asText())) {
                throw OpenAiError.invalid(
                        "messages",
                        "messages with role 'tool' must be a response to a preceding message with 'tool_calls'.");
            }
        }
    }

    private static Turn turn(JsonNode message) {
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode call : message.path("tool_calls")) {
            JsonNode function = call.path("function");
            calls.add(new ToolCall(
                    function.path("name").asText(), function.path("arguments").asText("{}")));
        }
        return new Turn(role(message), text(message.path("content")), calls);
    }

    private static Role role(JsonNode message) {
        String role = message.path("role").asText();
        return switch (role) {
            case "system", "developer" -> Role.SYSTEM;
            case "user" -> Role.USER;
            case "assistant" -> Role.ASSISTANT;
            case "tool" -> Role.TOOL;
            default -> throw OpenAiError.invalid("messages", "Invalid role: '" + role + "'.");
        };
    }

    /** A text, or the texts of an array of parts. */
    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.isNull() ? "" : content.asText("");
        }
        List<String> parts = StreamSupport.stream(content.spliterator(), false)
                .map(part -> part.path("text").asText(""))
                .filter(text -> !text.isEmpty())
                .toList();
        return String.join("\n", parts);
    }

    private static List<Tool> tools(JsonNode declared) {
        List<Tool> tools = new ArrayList<>();
        for (JsonNode tool : declared) {
            JsonNode function = tool.path("function");
            JsonNode schema = function.path("parameters");
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            List<Parameter> parameters = new ArrayList<>();
            schema.path("properties")
                    .properties()
                    .forEach(property -> parameters.add(new Parameter(
                            property.getKey(),
                            property.getValue().path("type").asText("string"),
                            required.contains(property.getKey()))));
            tools.add(new Tool(function.path("name").asText(), parameters));
        }
        return tools;
    }
}
