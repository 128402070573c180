package com.namdamasco.benchmarks.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The references, each in a process of its own. Bare: it takes the same request, parses the same JSON, promises nothing and
 * answers 200. Bare and durable: it also waits for the broker's acknowledgement, which is what any endpoint pays that keeps its
 * word.
 */
public final class BareEndpoint {

    private static final byte[] ANSWER = "{\"status\":\"accepted\"}".getBytes(StandardCharsets.UTF_8);

    /** What becomes of the message before the answer. */
    interface Keeping {
        void keep(JsonNode message) throws IOException;
    }

    private BareEndpoint() {}

    /** @param arguments the port; the broker's address follows when the endpoint shall be durable */
    public static void main(String[] arguments) throws IOException {
        start(Integer.parseInt(arguments[0]), arguments.length == 1 ? message -> {} : broker(arguments[1]));
    }

    static HttpServer start(int port, Keeping keeping) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        ObjectMapper json = new ObjectMapper();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_024);
        server.createContext("/api/sb-webhook", exchange -> {
            try (exchange) {
                JsonNode message = json.readTree(exchange.getRequestBody());
                boolean parsed = message.path("data").isObject();
                keeping.keep(message);
                exchange.sendResponseHeaders(parsed ? 200 : 400, ANSWER.length);
                exchange.getResponseBody().write(ANSWER);
            }
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return server;
    }

    /** A producer with Kafka's own settings, as they are since 3.0: acks=all, idempotent. */
    private static Keeping broker(String servers) {
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        return message -> {
            String key = message.path("data").path("conversation_id").asText();
            byte[] value = message.toString().getBytes(StandardCharsets.UTF_8);
            try {
                producer.send(new ProducerRecord<>("nulu.messages", key, value)).get();
            } catch (ExecutionException e) {
                throw new IOException("The broker refuses", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
