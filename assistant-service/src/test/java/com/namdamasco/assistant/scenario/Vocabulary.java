package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The phrases of one block. A line is a phrase, or a phrase with a value; a block is a list of lines, or an object of them.
 *
 * @param phrases what makes a step of a phrase's value, which is missing when there is none
 */
record Vocabulary(String block, Map<String, Function<JsonNode, Step>> phrases) {

    Vocabulary {
        phrases = new TreeMap<>(phrases);
    }

    /** This one with the phrases of another. */
    Vocabulary with(Vocabulary other) {
        Map<String, Function<JsonNode, Step>> both = new TreeMap<>(phrases);
        both.putAll(other.phrases);
        return new Vocabulary(block, both);
    }

    /** @throws ScenarioError for a phrase that is not in the vocabulary or a value that it cannot have */
    List<Step> steps(JsonNode lines) {
        List<Step> steps = new ArrayList<>();
        if (lines.isArray()) {
            lines.forEach(line -> steps.addAll(line(line)));
        } else if (!lines.isMissingNode()) {
            steps.addAll(line(lines));
        }
        return steps;
    }

    private List<Step> line(JsonNode line) {
        if (line.isTextual()) {
            return List.of(step(line.asText(), MissingNode.getInstance()));
        }
        if (!line.isObject() || line.isEmpty()) {
            throw new ScenarioError("in «" + block + "» a line is a phrase, or a phrase with a value, not " + line);
        }
        List<Step> steps = new ArrayList<>();
        line.properties().forEach(phrase -> steps.add(step(phrase.getKey(), phrase.getValue())));
        return steps;
    }

    private Step step(String phrase, JsonNode value) {
        Function<JsonNode, Step> maker = phrases.get(phrase);
        if (maker == null) {
            throw new ScenarioError(
                    "«" + phrase + "» means nothing in «" + block + "»; known are " + new TreeSet<>(phrases.keySet()));
        }
        try {
            return maker.apply(value);
        } catch (ScenarioError e) {
            throw e.in("«" + phrase + "»");
        }
    }
}
