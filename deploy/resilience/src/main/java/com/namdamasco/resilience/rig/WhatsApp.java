package com.namdamasco.resilience.rig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.resilience.rig.Call.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** WhatsApp's Cloud API, with a ledger that is written before anything is answered. */
public final class WhatsApp {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Before the seven digits of the conversation in a customer's phone number. */
    private static final String PREFIX = "58414";

    private final Map<Long, List<Sent>> ledger = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong(System.nanoTime());

    /** What the customer of the conversation got, in order. */
    public List<Sent> sentTo(long conversation) {
        return List.copyOf(ledger.getOrDefault(conversation, List.of()));
    }

    Outside.Request read(String body) {
        JsonNode message;
        try {
            message = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The assistant sent WhatsApp something else than JSON", e);
        }
        String to = message.path("to").asText("");
        if (!to.startsWith(PREFIX)) {
            return new Outside.Request(Target.WHATSAPP_MARK, fault -> "{\"success\":true}");
        }
        long conversation = Long.parseLong(to.substring(PREFIX.length()));
        return new Outside.Request(Target.WHATSAPP, fault -> take(conversation, message, fault));
    }

    private String take(long conversation, JsonNode message, Fault fault) {
        Sent sent = new Sent(
                "wamid." + messages.incrementAndGet(),
                message.path("biz_opaque_callback_data").asText(""),
                conversation,
                message.path("text").path("body").asText(""),
                fault.status() == 200,
                System.nanoTime());
        ledger.computeIfAbsent(conversation, c -> new CopyOnWriteArrayList<>()).add(sent);
        return "{\"messaging_product\":\"whatsapp\",\"contacts\":[],\"messages\":[{\"id\":\"%s\"}]}"
                .formatted(sent.id());
    }
}
