package com.namdamasco.benchmarks.turn;

import com.namdamasco.benchmarks.KeepAliveClient;
import com.namdamasco.benchmarks.Pause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who write through Nulu's webhook. Each message begins a conversation, so none waits for another one's turn. */
final class Customers {

    private static final int CONNECTIONS = 8;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Replies replies;
    private final AtomicInteger next = new AtomicInteger(1_000);

    Customers(Replies replies) {
        this.replies = replies;
    }

    /** At a steady rate, whether they are answered or not: an open loop. Seeded jitter keeps it off the beat of any timer. */
    void writeSteadily(int port, int perSecond, int seconds, long seed) throws InterruptedException {
        replies.begin(customer -> {});
        long interval = 1_000_000_000L / perSecond;
        Random random = new Random(seed);
        long begin = System.nanoTime() + 50_000_000;
        BlockingQueue<Long> due = new LinkedBlockingQueue<>();
        for (int n = 0; n < perSecond * seconds; n++) {
            due.add(begin + n * interval + random.nextLong(interval));
        }
        inParallel(CONNECTIONS, () -> {
            try (KeepAliveClient client = new KeepAliveClient(port)) {
                for (Long at = due.poll(); at != null; at = due.poll()) {
                    Pause.until(at);
                    write(client, next.incrementAndGet(), at);
                }
            }
            return null;
        });
        awaitAll();
    }

    /** So many wait at any time; for each that is answered the next one writes: a closed loop. Answers a second. */
    double writeAsFastAsAnswered(int port, int atOnce, int seconds) throws InterruptedException {
        BlockingQueue<Integer> free = new LinkedBlockingQueue<>();
        replies.begin(free::add);
        for (int n = 0; n < atOnce; n++) {
            free.add(n);
        }
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        inParallel(CONNECTIONS, () -> {
            try (KeepAliveClient client = new KeepAliveClient(port)) {
                while (System.nanoTime() < end) {
                    if (free.poll(100, TimeUnit.MILLISECONDS) != null) {
                        write(client, next.incrementAndGet(), System.nanoTime());
                    }
                }
            }
            return null;
        });
        double perSecond = replies.answered() / ((System.nanoTime() - begun) / 1e9);
        awaitAll();
        return perSecond;
    }

    /** All at the same moment. */
    void writeAtOnce(int port, int customers) throws InterruptedException {
        replies.begin(customer -> {});
        int each = (customers + CONNECTIONS - 1) / CONNECTIONS;
        AtomicInteger left = new AtomicInteger(customers);
        long at = System.nanoTime();
        inParallel(CONNECTIONS, () -> {
            try (KeepAliveClient client = new KeepAliveClient(port)) {
                for (int n = 0; n < each && left.getAndDecrement() > 0; n++) {
                    write(client, next.incrementAndGet(), at);
                }
            }
            return null;
        });
        awaitAll();
    }

    private void write(KeepAliveClient client, int customer, long at) throws IOException {
        replies.waits(customer, at);
        client.send(webhook(customer));
    }

    private static byte[] webhook(int customer) {
        byte[] body =
                """
                {"function":"message-sent","key":"%s","sender-url":"https://shop.example","data":{"user_id":"%d",\
                "conversation_user_id":"%d","conversation_id":"%d","conversation_status_code":"2",\
                "conversation_source":"wa","message_id":"%d","message":"%s","attachments":[]}}"""
                        .formatted(Bed.WEBHOOK_KEY, customer, customer, customer, 1_000_000 + customer, Played.QUESTION)
                        .getBytes(StandardCharsets.UTF_8);
        return KeepAliveClient.post("/api/sb-webhook", Map.of("Content-Type", "application/json"), body);
    }

    private void awaitAll() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (replies.waiting() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(replies.waiting() + " customers have had no reply for a minute");
            }
            Pause.millis(5);
        }
    }

    private static void inParallel(int threads, Callable<Void> work) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                all.add(work);
            }
            for (Future<Void> one : pool.invokeAll(all)) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A webhook could not be delivered", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
