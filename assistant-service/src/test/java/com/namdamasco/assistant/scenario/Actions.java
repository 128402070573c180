package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** «cuando»: what people do. */
final class Actions {
    private static final String ADMINISTRATION = "1";
    private static final String STRANGER = "";
    private static final Map<String, String> STATUSES =
            Map.of("enviado", "sent", "entregado", "delivered", "leído", "read", "fallido", "failed");

    static final Vocabulary VOCABULARY =
            new Vocabulary("cuando", phrases()).with(ModelAnswers.VOCABULARY).with(Outages.VOCABULARY);

    private Actions() {}

    private static Map<String, Function<JsonNode, Step>> phrases() {
        Map<String, Function<JsonNode, Step>> phrases = new LinkedHashMap<>();
        phrases.put("el cliente escribe", value -> saying(value, Play::customerWrites));
        phrases.put("el cliente manda su ubicación", Actions::pin);
        phrases.put("el cliente manda una nota de voz", value -> file(value, "voice_message_1.ogg"));
        phrases.put("el cliente manda una foto", value -> file(value, "foto.jpg"));
        phrases.put(
                "el cliente manda un mensaje vacío",
                value -> alone(value, play -> play.writes(play.chat().customerId(), "")));
        phrases.put("el mismo mensaje llega otra vez", value -> alone(value, Play::lastMessageAgain));
        phrases.put("el asesor escribe", value -> saying(value, (play, text) -> play.writes(Chat.AGENT, text)));
        phrases.put("el asesor toma la conversación", value -> alone(value, play -> play.writes(Chat.AGENT, "")));
        phrases.put("Nulu cambia el departamento", value -> alone(value, play -> play.writes(ADMINISTRATION, "")));
        phrases.put(
                "el bot de comentarios escribe",
                value -> saying(
                        value, (play, text) -> play.writes(World.COMMENT_BOT, World.COMMENT_BOT_TAG + " " + text)));
        phrases.put(
                "alguien escribe con la cuenta del bot de comentarios",
                value -> saying(value, (play, text) -> play.writes(World.COMMENT_BOT, text)));
        phrases.put("un desconocido escribe", value -> saying(value, (play, text) -> play.writes(STRANGER, text)));
        phrases.put("llega el eco del asistente", value -> saying(value, (play, text) -> play.writes(World.BOT, text)));
        phrases.put(
                "el operador pausa", value -> alone(value, play -> play.chat().pause()));
        phrases.put(
                "el operador reanuda", value -> alone(value, play -> play.chat().resume()));
        phrases.put("pasan minutos", value -> {
            int minutes = Value.number(value);
            return play -> {
                play.chat().settle();
                play.timePasses(minutes);
            };
        });
        phrases.put("WhatsApp avisa", value -> {
            String status = Value.oneOf(value, STATUSES);
            return play -> play.whatsAppTells(status);
        });
        phrases.put("el envío ya quedó", value -> {
            String state = Value.oneOf(value, Expectations.SENDS);
            return play -> {
                play.tellModel();
                play.awaitSend(state);
            };
        });
        phrases.put("Nulu ya fue consultado sin éxito", value -> alone(value, Play::awaitRefusalByNulu));
        phrases.put("el modelo está pensando", value -> alone(value, Play::awaitThinking));
        phrases.put("el cliente ya tiene respuesta", value -> alone(value, Play::awaitReply));
        phrases.put(
                "todo está quieto", value -> alone(value, play -> play.chat().settle()));
        return phrases;
    }

    private static Step saying(JsonNode value, BiConsumer<Play, String> deed) {
        List<String> texts = Value.texts(value);
        return play -> {
            play.tellModel();
            texts.forEach(text -> deed.accept(play, text));
        };
    }

    private static Step alone(JsonNode value, Step deed) {
        Value.none(value);
        return play -> {
            play.tellModel();
            deed.on(play);
        };
    }

    private static Step pin(JsonNode value) {
        String place = Value.text(value).replace(" ", "");
        if (!place.matches("-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?")) {
            throw new ScenarioError("needs a latitude and a longitude, such as «10.4928, -66.8742»");
        }
        return play -> {
            play.tellModel();
            play.customerWrites("https://www.google.com/maps/place/" + place);
        };
    }

    private static Step file(JsonNode value, String name) {
        Value.none(value);
        return play -> {
            play.tellModel();
            play.customerSends("", Map.of(name, "https://files.example/" + name));
        };
    }
}
