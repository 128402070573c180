package com.namdamasco.resilience.rig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.benchmarks.turn.Played;
import com.namdamasco.resilience.rig.Call.Target;
import java.util.List;

/** A model that looks a product up and then tells its price, to each of the questions in the customer's last words; where
 * the catalogue does not tell it, neither does the model. */
final class PlayedModel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlayedModel() {}

    static Outside.Request read(String body) {
        try {
            String answer = answer(JSON.readTree(body).path("messages"));
            return new Outside.Request(Target.MODEL, fault -> answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The assistant sent the model something else than JSON", e);
        }
    }

    private static String answer(JsonNode messages) {
        List<String> marks = List.of();
        boolean lookedUp = false;
        boolean found = false;
        for (JsonNode message : messages) {
            switch (message.path("role").asText()) {
                case "user" -> {
                    List<String> asked = Question.in(message.path("content").toString());
                    marks = asked.isEmpty() ? marks : asked;
                    lookedUp &= asked.isEmpty();
                }
                case "tool" -> {
                    lookedUp = true;
                    found = message.path("content").toString().contains(Played.ITEM);
                }
                default -> {}
            }
        }
        if (!lookedUp) {
            return Played.TOOL_CALL;
        }
        return Played.answer(found ? Question.answerTo(marks) : Question.excuseFor(marks));
    }
}
