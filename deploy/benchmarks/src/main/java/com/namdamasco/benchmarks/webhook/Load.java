package com.namdamasco.benchmarks.webhook;

import com.namdamasco.benchmarks.KeepAliveClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients that post one webhook after the other, each as soon as the one before is answered. Any answer but 200 is a failure. */
final class Load {

    private static final long LONGEST_MICROS = 60_000_000;
    private static final AtomicLong NEXT = new AtomicLong(1_000);

    private Load() {}

    /** @param micros from the request to its answer */
    record Result(double perSecond, Histogram micros) {}

    static Result run(int port, String key, int clients, Duration time) {
        Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int c = 0; c < clients; c++) {
                all.add(CompletableFuture.runAsync(() -> post(port, key, end, micros), threads));
            }
            all.forEach(CompletableFuture::join);
            return new Result(micros.getTotalCount() * 1e9 / (System.nanoTime() - begin), micros);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void post(int port, String key, long end, Histogram micros) {
        try (KeepAliveClient client = new KeepAliveClient(port)) {
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                client.send(request(key, NEXT.incrementAndGet()));
                micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - now) / 1_000));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each message in a conversation of its own, as contracts §1 has it. */
    private static byte[] request(String key, long id) {
        String body =
                """
                {"function":"message-sent","key":"%s","sender-url":"https://shop.example","data":{"user_id":"947",\
                "conversation_user_id":"947","conversation_id":"%d","conversation_status_code":"2","conversation_source":"wa",\
                "message_id":"%d","message":"Hola, tienen televisores de 32 pulgadas?","attachments":[]}}"""
                        .formatted(key, id, id);
        return ("POST /api/sb-webhook HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
