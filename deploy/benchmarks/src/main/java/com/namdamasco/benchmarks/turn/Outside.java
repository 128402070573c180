package com.namdamasco.benchmarks.turn;

import com.namdamasco.benchmarks.JsonServer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nulu, WhatsApp and OpenAI as the assistant sees them (contracts), answering at once; the model after its time, if it has
 * one. In the bench's process, and cheap: they share two processors with what is measured.
 */
final class Outside implements AutoCloseable {

    private static final Pattern FIELD = Pattern.compile("(?:^|&)(function|conversation_id|user_id)=([^&]*)");
    private static final Pattern RECIPIENT = Pattern.compile("\"to\"\\s*:\\s*\"58414(\\d+)\"");

    private final Replies replies;
    private final JsonServer server = new JsonServer();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final LongAdder modelCalls = new LongAdder();
    private final LongAdder copies = new LongAdder();
    private volatile Duration modelTime = Duration.ZERO;

    Outside(Replies replies) {
        this.replies = replies;
        server.on("/nulu", this::nulu);
        server.on("/whatsapp", this::whatsApp);
        server.on("/openai/v1/chat/completions", this::model);
    }

    URI url() {
        return server.url();
    }

    int port() {
        return server.url().getPort();
    }

    void modelTime(Duration time) {
        modelTime = time;
    }

    long modelCalls() {
        return modelCalls.sum();
    }

    long copies() {
        return copies.sum();
    }

    private void nulu(HttpExchange exchange) throws IOException {
        String function = "";
        String id = "";
        Matcher fields = FIELD.matcher(JsonServer.body(exchange));
        while (fields.find()) {
            String value = URLDecoder.decode(fields.group(2), StandardCharsets.UTF_8);
            if (fields.group(1).equals("function")) {
                function = value;
            } else if (id.isEmpty()) {
                id = value;
            }
        }
        if (function.equals("send-message")) {
            copies.increment();
        }
        JsonServer.answer(
                exchange,
                200,
                switch (function) {
                    case "get-conversation" -> Played.conversation(id);
                    case "get-user" -> Played.user(id);
                    case "send-message" ->
                        "{\"success\":true,\"response\":{\"id\":\"1\",\"queue\":false,"
                                + "\"human_takeover_active\":false,\"notifications\":[],\"message\":\"\"}}";
                    default -> "{\"success\":true,\"response\":[]}";
                });
    }

    private void whatsApp(HttpExchange exchange) throws IOException {
        Matcher recipient = RECIPIENT.matcher(JsonServer.body(exchange));
        if (recipient.find()) {
            replies.reached(Integer.parseInt(recipient.group(1)));
        }
        JsonServer.answer(
                exchange,
                200,
                "{\"messaging_product\":\"whatsapp\",\"contacts\":[],\"messages\":[{\"id\":\"wamid.%s\"}]}"
                        .formatted(System.nanoTime()));
    }

    private void model(HttpExchange exchange) throws IOException {
        boolean toolAnswered = JsonServer.body(exchange).contains("tool_call_id");
        modelCalls.increment();
        String completion = toolAnswered ? Played.ANSWER : Played.TOOL_CALL;
        if (modelTime.isZero()) {
            JsonServer.answer(exchange, 200, completion);
        } else {
            later.schedule(
                    () -> {
                        JsonServer.answer(exchange, 200, completion);
                        return null;
                    },
                    modelTime.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        server.close();
        later.shutdownNow();
    }
}
