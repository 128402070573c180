package com.namdamasco.benchmarks.search;

import com.namdamasco.benchmarks.KeepAliveClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * Clients of the service, each asking its next question when the last one is answered: a closed loop, as pgbench's. It
 * says how fast answers are at that many clients, not what happens when more questions come than can be answered.
 */
final class ClosedLoop {

    private ClosedLoop() {}

    static Latencies run(int port, List<byte[]> requests, int clients, int seconds) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begun = System.nanoTime();
            long end = begun + seconds * 1_000_000_000L;
            List<Callable<Histogram>> loops = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client * requests.size() / clients;
                loops.add(() -> loop(port, requests, first, end));
            }
            Histogram all = Latencies.histogram();
            for (Future<Histogram> loop : threads.invokeAll(loops)) {
                all.add(loop.get());
            }
            return new Latencies(all, all.getTotalCount() / ((System.nanoTime() - begun) / 1e9));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client of the service failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram loop(int port, List<byte[]> requests, int first, long end) throws IOException {
        Histogram micros = Latencies.histogram();
        try (KeepAliveClient client = new KeepAliveClient(port)) {
            int next = first;
            for (long begun = System.nanoTime(); begun < end; ) {
                client.send(requests.get(next++ % requests.size()));
                long now = System.nanoTime();
                micros.recordValue((now - begun) / 1_000);
                begun = now;
            }
        }
        return micros;
    }
}
