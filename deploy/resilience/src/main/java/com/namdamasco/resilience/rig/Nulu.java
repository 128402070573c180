package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.turn.Played;
import com.namdamasco.resilience.rig.Call.Target;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Nulu's API: histories of what customers wrote and of the copies that the assistant left. It tells of no new conversations, so
 * nothing but the webhook's own way brings a message: what gets lost there stays lost, and is seen.
 */
public final class Nulu {

    private static final long OWN_MESSAGES_FROM = 500_000_000;
    private static final String BOT = "4";

    private final Map<Long, Map<Long, String>> histories = new ConcurrentHashMap<>();
    private final AtomicLong ownMessages = new AtomicLong(OWN_MESSAGES_FROM);

    /** The customer's number is the conversation's; whoever calls this posts the webhook. */
    public void customerWrites(long conversation, long messageId, String text) {
        history(conversation).putIfAbsent(messageId, Played.message(messageId, String.valueOf(conversation), text));
    }

    /** By message id: the customer's are below the assistant's, so the order is by and large the right one. */
    private Map<Long, String> history(long conversation) {
        return histories.computeIfAbsent(conversation, c -> new ConcurrentSkipListMap<>());
    }

    Outside.Request read(String body) {
        Map<String, String> form = form(body);
        String function = form.getOrDefault("function", "");
        String id = form.getOrDefault("conversation_id", form.getOrDefault("user_id", "0"));
        long conversation = id.matches("\\d{1,15}") ? Long.parseLong(id) : 0;
        Target target = function.startsWith("get-") ? Target.NULU_READ : Target.NULU_WRITE;
        return new Outside.Request(target, fault -> answer(function, conversation, form));
    }

    private String answer(String function, long conversation, Map<String, String> form) {
        return switch (function) {
            case "get-conversation" ->
                Played.conversation(
                        String.valueOf(conversation),
                        String.join(",", history(conversation).values()));
            case "get-user" -> Played.user(String.valueOf(conversation));
            case "send-message" -> copy(conversation, form.getOrDefault("message", ""));
            default -> "{\"success\":true,\"response\":[]}";
        };
    }

    private String copy(long conversation, String text) {
        long id = ownMessages.incrementAndGet();
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        history(conversation).put(id, Played.message(id, BOT, quoted));
        return """
                {"success":true,"response":{"id":"%d","queue":false,"human_takeover_active":false,"notifications":[],\
                "message":""}}"""
                .formatted(id);
    }

    private static Map<String, String> form(String body) {
        return List.of(body.split("&")).stream()
                .map(field -> field.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> first,
                        HashMap::new));
    }
}
