package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.assistant.Contract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What goes wrong outside, for this conversation only where it says nothing else. */
final class Outages {

    static final Vocabulary VOCABULARY = new Vocabulary("fallas", phrases());

    private Outages() {}

    private static Map<String, Function<JsonNode, Step>> phrases() {
        Map<String, Function<JsonNode, Step>> phrases = new LinkedHashMap<>();
        phrases.put(
                "WhatsApp rechaza una vez con", value -> whatsapp(refusal(value).put("times", 1)));
        phrases.put("WhatsApp rechaza siempre con", value -> whatsapp(refusal(value)));
        phrases.put("WhatsApp entrega pero pierde la respuesta", value -> {
            Value.none(value);
            return whatsapp(fault().put("status", 502).put("afterEffect", true).put("times", 1));
        });
        phrases.put("WhatsApp corta la conexión", value -> {
            Value.none(value);
            return whatsapp(fault().put("dropConnection", true).put("times", 1));
        });
        phrases.put("WhatsApp se recupera", value -> {
            Value.none(value);
            return whatsapp(fault().put("times", 0));
        });
        phrases.put("Nulu no responde", value -> nulu(value, fault().put("status", 500)));
        phrases.put("Nulu se recupera", value -> nulu(value, fault().put("times", 0)));
        phrases.put("el catálogo no responde", value -> {
            Value.none(value);
            return Play::stopCatalogue;
        });
        phrases.put("el catálogo se recupera", value -> {
            Value.none(value);
            return Play::startCatalogue;
        });
        phrases.put("los precios cambian", Outages::prices);
        return phrases;
    }

    private static Step whatsapp(ObjectNode fault) {
        return play -> play.fault(
                "whatsapp", fault.deepCopy().put("matching", play.chat().phone().substring(1)));
    }

    /** Nulu's API names the conversation, and where it does not, the customer. */
    private static Step nulu(JsonNode value, ObjectNode fault) {
        Value.none(value);
        return play -> {
            String conversation = "conversation_id=" + play.chat().id();
            String customer = "user_id=" + play.chat().customerId();
            for (String call : List.of(conversation, customer)) {
                play.fault("nulu", fault.deepCopy().put("matching", call));
            }
        };
    }

    /** With an error of the Cloud API in its own shape. */
    private static ObjectNode refusal(JsonNode value) {
        int code = Value.number(value);
        ObjectNode fault = fault().put("status", WhatsAppCodes.httpStatus(code));
        fault.putObject("body")
                .putObject("error")
                .put("message", "(#" + code + ") ordered by a scenario")
                .put("type", "OAuthException")
                .put("code", code)
                .put("fbtrace_id", "A1b2C3");
        return fault;
    }

    /** New prices in USD by code, in whatever branch. */
    private static Step prices(JsonNode value) {
        if (!value.isObject() || value.isEmpty()) {
            throw new ScenarioError("needs prices by code");
        }
        return play -> value.properties()
                .forEach(product ->
                        play.price(product.getKey(), product.getValue().asText()));
    }

    private static ObjectNode fault() {
        return Contract.JSON.createObjectNode();
    }
}
