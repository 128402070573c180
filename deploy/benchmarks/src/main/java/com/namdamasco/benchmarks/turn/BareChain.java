package com.namdamasco.benchmarks.turn;

import com.namdamasco.benchmarks.KeepAliveClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The reference: the same gateway and the same broker, and behind them nothing but a consumer that calls WhatsApp. It remembers
 * nothing, asks nobody and would answer twice; no assistant can be faster.
 */
final class BareChain implements AutoCloseable {

    private static final Pattern CONVERSATION = Pattern.compile("\"conversationId\"\\s*:\\s*\"(\\d+)\"");

    private final KafkaConsumer<String, byte[]> consumer;
    private final KeepAliveClient whatsApp;
    private final Thread loop = new Thread(this::run, "bare-chain");

    BareChain(String bootstrapServers, int outsidePort) throws IOException {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", "bare", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        whatsApp = new KeepAliveClient(outsidePort);
    }

    void start() {
        loop.start();
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(List.of(Bed.BARE_TOPIC));
            while (true) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofSeconds(1))) {
                    send(new String(message.value(), StandardCharsets.UTF_8));
                }
            }
        } catch (WakeupException closed) {
            // That is how it ends.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(String message) throws IOException {
        Matcher conversation = CONVERSATION.matcher(message);
        if (!conversation.find()) {
            throw new IllegalStateException("A message without a conversation");
        }
        byte[] body =
                """
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"58414%07d","type":"text",\
                "text":{"preview_url":false,"body":"Hola"}}"""
                        .formatted(Integer.parseInt(conversation.group(1)))
                        .getBytes(StandardCharsets.US_ASCII);
        whatsApp.send(KeepAliveClient.post(
                "/whatsapp/v23.0/" + Played.WHATSAPP_NUMBER + "/messages",
                Map.of("Content-Type", "application/json"),
                body));
    }

    @Override
    public void close() throws IOException {
        consumer.wakeup();
        try {
            loop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        whatsApp.close();
    }
}
