package com.namdamasco.resilience.delivery;

import com.namdamasco.benchmarks.Pause;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.resilience.rig.Rig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills the three services at seeded moments, each on its own, so that two may be away at once. */
final class Killer {

    private static final int LONGEST_AWAY_MILLIS = 2_000;

    private final Rig rig;
    private final long seed;
    private final int times;
    private final Duration within;
    private final AtomicInteger kills = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(Rig.TRIO.size());
    private final List<Future<?>> all = new ArrayList<>();

    Killer(Rig rig, long seed, int times, Duration within) {
        this.rig = rig;
        this.seed = seed;
        this.times = times;
        this.within = within;
    }

    void begin() {
        long now = System.nanoTime();
        Rig.TRIO.forEach(victim ->
                all.add(threads.submit(() -> kill(rig.service(victim), Seeded.of(seed, victim.ordinal()), now))));
    }

    /** One moment in each of as many equal shares of the time; late when the start before took longer. */
    private void kill(PackagedService victim, Random random, long begun) {
        double share = (double) within.toNanos() / times;
        for (int n = 0; n < times; n++) {
            Pause.until(begun + (long) ((n + random.nextDouble()) * share));
            victim.kill();
            kills.incrementAndGet();
            Pause.millis(random.nextInt(LONGEST_AWAY_MILLIS));
            victim.start();
        }
    }

    /** All are up again then. */
    void awaitEnd() throws InterruptedException {
        try {
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A service did not come back", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    int kills() {
        return kills.get();
    }
}
