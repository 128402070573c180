package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.scenario.Seen.ToolUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** «entonces»: what must be so, and stay so once everything has come to rest. Counted since the round's «cuando». */
final class Expectations {
    private static final Map<String, String> OWNERS = Map.of("bot", "bot", "humano", "human");
    private static final Map<String, String> DEPARTMENTS = Map.of("ventas", "2", "soporte", "3");
    static final Map<String, String> SENDS = Map.of(
            "enviado",
            "sent",
            "desconocido",
            "unknown",
            "fallido",
            "failed",
            "cancelado",
            "cancelled",
            "ninguno",
            "none");

    static final Vocabulary VOCABULARY = new Vocabulary("entonces", phrases());

    private Expectations() {}

    private static Map<String, Function<JsonNode, Step>> phrases() {
        Map<String, Function<JsonNode, Step>> phrases = new LinkedHashMap<>();
        phrases.put("el cliente recibe", value -> {
            int expected = Value.number(value);
            return play -> assertThat(play.seen().replies())
                    .as("messages to the customer")
                    .hasSize(expected);
        });
        phrases.put("la respuesta es", value -> {
            String expected = Value.text(value);
            return play -> assertThat(play.seen().reply()).isEqualTo(expected);
        });
        phrases.put("la respuesta contiene", value -> {
            List<String> expected = Value.texts(value);
            return play ->
                    expected.forEach(text -> assertThat(play.seen().reply()).containsIgnoringCase(text));
        });
        phrases.put("la respuesta contiene alguno de", value -> {
            List<String> expected = Value.texts(value);
            return play -> assertThat(expected)
                    .as("any of these in: " + play.seen().reply())
                    .anySatisfy(text -> assertThat(play.seen().reply()).containsIgnoringCase(text));
        });
        phrases.put("la respuesta no contiene", value -> {
            List<String> unwanted = Value.texts(value);
            return play ->
                    unwanted.forEach(text -> assertThat(play.seen().reply()).doesNotContainIgnoringCase(text));
        });
        phrases.put("el dueño es", value -> {
            String expected = Value.oneOf(value, OWNERS);
            return play -> assertThat(play.chat().owner()).as("owner").isEqualTo(expected);
        });
        phrases.put("el envío queda", value -> {
            String expected = Value.oneOf(value, SENDS);
            return play ->
                    assertThat(play.seen().sendState()).as("state of the send").isEqualTo(expected);
        });
        phrases.put("copias en el panel", value -> {
            int expected = Value.number(value);
            return play -> assertThat(play.seen().nuluCalls("send-message"))
                    .as("copies on the dashboard")
                    .hasSize(expected);
        });
        phrases.put("la nota contiene", value -> {
            List<String> expected = Value.texts(value);
            return play -> expected.forEach(text -> assertThat(play.seen().nuluCalls("add-note"))
                    .as("notes for the agents")
                    .anySatisfy(
                            note -> assertThat(note.path("message").asText()).containsIgnoringCase(text)));
        });
        phrases.put("el modelo es llamado como máximo", value -> {
            int most = Value.number(value);
            return play -> assertThat(play.seen().modelCalls().size())
                    .as("calls of the model")
                    .isLessThanOrEqualTo(most);
        });
        phrases.put("interviene el modelo", value -> {
            String expected = Value.text(value);
            return play -> assertThat(play.seen().answeringModels())
                    .as("the models that answered")
                    .contains(expected);
        });
        phrases.put("no interviene el modelo", value -> {
            String unwanted = Value.text(value);
            return play -> assertThat(play.seen().answeringModels())
                    .as("the models that answered")
                    .doesNotContain(unwanted);
        });
        phrases.put("el departamento es", value -> {
            String expected = Value.oneOf(value, DEPARTMENTS);
            return play -> assertThat(play.seen().department()).as("department").isEqualTo(expected);
        });
        phrases.put("el modelo ve", value -> {
            List<String> expected = Value.texts(value);
            return play -> assertThat(play.seen().shownToModel()).contains(expected);
        });
        phrases.put("el modelo no ve", value -> {
            List<String> unwanted = Value.texts(value);
            return play -> unwanted.forEach(
                    text -> assertThat(play.seen().shownToModel()).doesNotContain(text));
        });
        phrases.put("se usa la herramienta", Expectations::tool);
        phrases.put("no se usa la herramienta", value -> {
            List<String> unwanted = Value.texts(value);
            return play ->
                    assertThat(play.seen().tools()).extracting(ToolUse::name).doesNotContainAnyElementsOf(unwanted);
        });
        phrases.put("la herramienta responde", value -> {
            List<String> expected = Value.texts(value);
            return play -> expected.forEach(text -> assertThat(play.seen().tools())
                    .as("results of tools")
                    .anySatisfy(use -> assertThat(use.result()).contains(text)));
        });
        return phrases;
    }

    /** A name, or names with the arguments that must be among those of one call. */
    private static Step tool(JsonNode value) {
        if (value.isTextual()) {
            return play ->
                    assertThat(play.seen().tools()).extracting(ToolUse::name).contains(value.asText());
        }
        if (!value.isObject() || value.isEmpty()) {
            throw new ScenarioError("needs the name of a tool, or a tool with arguments");
        }
        return play -> value.properties()
                .forEach(tool -> assertThat(play.seen().tools()).anySatisfy(use -> {
                    assertThat(use.name()).isEqualTo(tool.getKey());
                    tool.getValue().properties().forEach(argument -> assertThat(
                                    lower(use.argumentsAsJson().path(argument.getKey())))
                            .as(argument.getKey())
                            .contains(lower(argument.getValue())));
                }));
    }

    private static String lower(JsonNode value) {
        return value.asText().toLowerCase(Locale.ROOT);
    }
}
