package com.namdamasco.benchmarks.turn;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
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

    static final String WHATSAPP_NUMBER = "106540352242922";

    private static final Pattern FIELD = Pattern.compile("(?:^|&)(function|conversation_id|user_id)=([^&]*)");
    private static final Pattern RECIPIENT = Pattern.compile("\"to\"\\s*:\\s*\"58414(\\d+)\"");

    private final Replies replies;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final LongAdder modelCalls = new LongAdder();
    private final LongAdder copies = new LongAdder();
    private volatile Duration modelTime = Duration.ZERO;

    Outside(Replies replies) {
        this.replies = replies;
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Connections may rest between two steps, and there is one for each of the customers at once.
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/nulu", this::nulu);
        server.createContext("/whatsapp", this::whatsApp);
        server.createContext("/openai/v1/chat/completions", this::model);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    int port() {
        return server.getAddress().getPort();
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
        Matcher fields = FIELD.matcher(body(exchange));
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
        answer(
                exchange,
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
        Matcher recipient = RECIPIENT.matcher(body(exchange));
        if (recipient.find()) {
            replies.reached(Integer.parseInt(recipient.group(1)));
        }
        answer(
                exchange,
                "{\"messaging_product\":\"whatsapp\",\"contacts\":[],\"messages\":[{\"id\":\"wamid.%s\"}]}"
                        .formatted(System.nanoTime()));
    }

    private void model(HttpExchange exchange) throws IOException {
        boolean toolAnswered = body(exchange).contains("tool_call_id");
        modelCalls.increment();
        String completion = toolAnswered ? Played.ANSWER : Played.TOOL_CALL;
        if (modelTime.isZero()) {
            answer(exchange, completion);
        } else {
            later.schedule(
                    () -> {
                        answer(exchange, completion);
                        return null;
                    },
                    modelTime.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        later.shutdownNow();
    }
}
