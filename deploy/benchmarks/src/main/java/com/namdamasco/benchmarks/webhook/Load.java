package com.namdamasco.benchmarks.webhook;

import com.namdamasco.benchmarks.KeepAliveClient;
import com.namdamasco.benchmarks.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients that post webhooks over connections of their own. Any answer but 200 is a failure. */
final class Load {

    private static final long LONGEST_MICROS = 60_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicLong NEXT = new AtomicLong(1_000);

    private final int port;
    private final String key;
    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

    private Load(int port, String key) {
        this.port = port;
        this.key = key;
    }

    /** @param micros from the request, or from when it was due, to its answer */
    record Result(double perSecond, Histogram micros) {}

    /** Each client posts as soon as the one before is answered. */
    static Result run(int port, String key, int clients, Duration time) {
        Load load = new Load(port, key);
        return load.inParallel(clients, (client, begin) -> {
            long end = begin + time.toNanos();
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                load.post(client, now);
            }
        });
    }

    /**
     * Requests are due at a fixed rate, whether those before are answered or not, and their time counts from then: a service that
     * pauses is charged for everyone who would have come meanwhile.
     *
     * @param clients that many requests can be under way
     */
    static Result atRate(int port, String key, int clients, double perSecond, Duration time) {
        Load load = new Load(port, key);
        long requests = Math.round(perSecond * time.toNanos() / 1e9);
        AtomicLong next = new AtomicLong();
        return load.inParallel(clients, (client, begin) -> {
            for (long request = next.getAndIncrement(); request < requests; request = next.getAndIncrement()) {
                long due = begin + Math.round(request * 1e9 / perSecond);
                Pause.until(due);
                load.post(client, due);
            }
        });
    }

    private interface Work {
        /** @param begin the same for all clients, on the clock of {@link System#nanoTime} */
        void with(KeepAliveClient client, long begin) throws IOException;
    }

    /** The clock runs once all are connected: what it takes to become a client is not the service's time. */
    private Result inParallel(int clients, Work work) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            AtomicLong begin = new AtomicLong();
            CyclicBarrier ready = new CyclicBarrier(clients, () -> begin.set(System.nanoTime()));
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int c = 0; c < clients; c++) {
                all.add(CompletableFuture.runAsync(() -> connected(work, ready, begin), threads));
            }
            all.forEach(CompletableFuture::join);
            return new Result(micros.getTotalCount() * 1e9 / (System.nanoTime() - begin.get()), micros);
        } finally {
            threads.shutdownNow();
        }
    }

    private void connected(Work work, CyclicBarrier ready, AtomicLong begin) {
        try (KeepAliveClient client = new KeepAliveClient(port)) {
            ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            work.with(client, begin.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("Not all clients could connect", e);
        }
    }

    private void post(KeepAliveClient client, long since) throws IOException {
        client.send(request(key, NEXT.incrementAndGet()));
        micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - since) / 1_000));
    }

    /** Each message in a conversation of its own, as contracts §1 has it. */
    private static byte[] request(String key, long id) {
        String body =
                """
                {"function":"message-sent","key":"%s","sender-url":"https://shop.example","data":{"user_id":"947",\
                "conversation_user_id":"947","conversation_id":"%d","conversation_status_code":"2","conversation_source":"wa",\
                "message_id":"%d","message":"Hola, tienen televisores de 32 pulgadas?","attachments":[]}}"""
                        .formatted(key, id, id);
        return KeepAliveClient.post(
                "/api/sb-webhook",
                Map.of("Content-Type", "application/json"),
                body.getBytes(StandardCharsets.US_ASCII));
    }
}
