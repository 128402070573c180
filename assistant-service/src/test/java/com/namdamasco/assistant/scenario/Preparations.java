package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** «dado»: what is so before anyone writes. */
final class Preparations {

    static final Vocabulary VOCABULARY =
            new Vocabulary("dado", phrases()).with(ModelAnswers.VOCABULARY).with(Outages.VOCABULARY);

    private Preparations() {}

    private static Map<String, Function<JsonNode, Step>> phrases() {
        Map<String, Function<JsonNode, Step>> phrases = new LinkedHashMap<>();
        phrases.put("un asesor escribió en Nulu sin que llegara el aviso", value -> {
            String text = Value.text(value);
            return play -> play.agentWritesAtNulu(text);
        });
        phrases.put("un asesor tomó la conversación en Nulu sin que llegara el aviso", value -> {
            Value.none(value);
            return Play::agentTakesOverAtNulu;
        });
        phrases.put("del presupuesto del día se gastaron dólares", value -> {
            int dollars = Value.number(value);
            return play -> play.spend(dollars);
        });
        return phrases;
    }
}
