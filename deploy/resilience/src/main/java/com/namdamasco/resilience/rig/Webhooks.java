package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.KeepAliveClient;
import com.namdamasco.benchmarks.Pause;
import com.namdamasco.resilience.rig.Delivery.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Nulu's webhook sender, which keeps a ledger of what it sent and how it was answered. Like Nulu it never tries again. */
public final class Webhooks {

    /** Nulu's door. */
    public static final String PATH = "/api/sb-webhook";

    private final int port;
    private final String key;
    private final Nulu nulu;

    Webhooks(int port, String key, Nulu nulu) {
        this.port = port;
        this.key = key;
        this.nulu = nulu;
    }

    /**
     * Posts the messages in their order, over so many connections at once, and begins no more than so many a second.
     *
     * @param perSecond 0: as fast as they are answered
     * @return the ledger: a line a message, in no particular order
     */
    public List<Delivery> post(List<Message> messages, int connections, int perSecond) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Queue<Delivery> ledger = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> all = IntStream.range(0, connections)
                    .<Future<?>>mapToObj(c -> threads.submit(() -> {
                        try (Connection connection = new Connection()) {
                            for (int n = next.getAndIncrement(); n < messages.size(); n = next.getAndIncrement()) {
                                if (perSecond > 0) {
                                    Pause.until(begun + n * 1_000_000_000L / perSecond);
                                }
                                ledger.add(connection.post(messages.get(n)));
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the sender of webhooks failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return List.copyOf(ledger);
    }

    /** One of them, on a connection of its own. */
    public Delivery post(Message message) throws IOException {
        try (Connection connection = new Connection()) {
            return connection.post(message);
        }
    }

    /** Of the webhook that brings the message. */
    public static byte[] body(String key, Message message) {
        return """
                {"function":"message-sent","key":"%s","sender-url":"https://shop.example","data":{"user_id":"%d",\
                "conversation_user_id":"%d","conversation_id":"%d","conversation_status_code":"2",\
                "conversation_source":"wa","message_id":"%d","message":"%s","attachments":[]}}"""
                .formatted(
                        key,
                        message.conversation(),
                        message.conversation(),
                        message.conversation(),
                        message.id(),
                        message.text())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Kept open from message to message, and opened again when the gateway has gone. */
    private final class Connection implements AutoCloseable {

        private KeepAliveClient client;

        Delivery post(Message message) throws IOException {
            nulu.customerWrites(message.conversation(), message.id(), message.text());
            long sent = System.nanoTime();
            int status = 0;
            try {
                if (client == null) {
                    client = new KeepAliveClient(port);
                }
                status = client.exchange(request(message)).status();
            } catch (IOException noAnswer) {
                close();
            }
            return new Delivery(message, sent, System.nanoTime(), status);
        }

        private byte[] request(Message message) {
            return KeepAliveClient.post(PATH, Map.of("Content-Type", "application/json"), body(key, message));
        }

        @Override
        public void close() throws IOException {
            if (client != null) {
                client.close();
                client = null;
            }
        }
    }
}
