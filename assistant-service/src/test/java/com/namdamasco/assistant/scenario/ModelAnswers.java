package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.assistant.Contract;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the model is told to answer, in the order of the lines; without any it answers by the sandbox's own rules. */
final class ModelAnswers {
    private static final int TOO_LONG_SECONDS = 60;
    private static final Map<String, Supplier<ObjectNode>> FAILURES = Map.of(
            "caído", () -> answer().put("status", 500),
            "límite", () -> answer().put("status", 429),
            "clave inválida", () -> answer().put("status", 401),
            "basura", () -> answer().put("status", 200).put("body", "<html>502 Bad Gateway</html>"),
            "sin respuesta", () -> answer().put("noChoices", true),
            "respuesta en blanco", () -> answer().put("say", " ").put("atOnce", true),
            "no contesta",
                    () -> answer().put("delayMillis", TOO_LONG_SECONDS * 1000).put("status", 500));

    static final Vocabulary VOCABULARY = new Vocabulary("el modelo", phrases());

    private ModelAnswers() {}

    private static Map<String, Function<JsonNode, Step>> phrases() {
        Map<String, Function<JsonNode, Step>> phrases = new LinkedHashMap<>();
        phrases.put("el modelo dice", value -> told(saying(value, false), false));
        phrases.put("el modelo dice sin consultar", value -> told(saying(value, true), false));
        phrases.put("el modelo siempre dice", value -> told(saying(value, false), true));
        phrases.put("el modelo siempre dice sin consultar", value -> told(saying(value, true), true));
        phrases.put("el modelo usa", value -> told(calling(value), false));
        phrases.put("el modelo siempre usa", value -> told(calling(value), true));
        phrases.put("el modelo falla", value -> told(failing(value), false));
        phrases.put("el modelo siempre falla", value -> told(failing(value), true));
        phrases.put("el modelo piensa segundos", value -> {
            int seconds = Value.number(value);
            return play -> play.modelThinks(seconds);
        });
        return phrases;
    }

    private static Step told(ObjectNode answer, boolean forEver) {
        return play -> play.modelAnswers(answer.deepCopy(), forEver);
    }

    private static ObjectNode saying(JsonNode value, boolean atOnce) {
        return answer().put("say", Value.text(value)).put("atOnce", atOnce);
    }

    private static ObjectNode failing(JsonNode value) {
        return Value.oneOf(value, FAILURES).get();
    }

    /** Tools by name, each with its arguments: an object, or a text that goes out as it is. */
    private static ObjectNode calling(JsonNode tools) {
        if (!tools.isObject() || tools.isEmpty()) {
            throw new ScenarioError("needs tools with their arguments");
        }
        ObjectNode answer = answer();
        ArrayNode calls = answer.putArray("calls");
        tools.properties()
                .forEach(tool -> calls.addObject().put("name", tool.getKey()).set("arguments", tool.getValue()));
        return answer;
    }

    private static ObjectNode answer() {
        return Contract.JSON.createObjectNode();
    }
}
