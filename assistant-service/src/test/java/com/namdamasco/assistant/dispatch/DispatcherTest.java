package com.namdamasco.assistant.dispatch;

import com.namdamasco.assistant.dispatch.Dispatcher.Look;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

class DispatcherTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Queue<Runnable> due = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger started = new AtomicInteger();
    private final Dispatcher dispatcher = new Dispatcher("test", 2, this::look);

    private Look look() {
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("the database is away");
        }
        return Optional.ofNullable(due.poll())
                .map(work -> Look.found(() -> {
                    work.run();
                    return false;
                }))
                .orElseGet(() -> Look.nothingFor(LONG));
    }

    @AfterEach
    void stop() throws InterruptedException {
        dispatcher.stop(Duration.ofSeconds(10));
    }

    @Test
    void runsWhatBecomesDueAsSoonAsItIsWoken() {
        dispatcher.start();

        due.add(started::incrementAndGet);
        dispatcher.wake();

        await().atMost(Duration.ofSeconds(5)).untilAtomic(started, is(1));
    }

    @Test
    void runsNoMoreAtOnceThanAllowed() throws InterruptedException {
        var gate = new CountDownLatch(1);
        for (int i = 0; i < 5; i++) {
            due.add(() -> {
                started.incrementAndGet();
                awaitUninterruptibly(gate);
            });
        }

        dispatcher.start();

        await().atMost(Duration.ofSeconds(5)).untilAtomic(started, is(2));
        assertThat(due).hasSize(3);
        gate.countDown();
        await().atMost(Duration.ofSeconds(5)).untilAtomic(started, is(5));
    }

    @Test
    void survivesWorkThatFailsAndASourceThatIsAway() {
        failures.set(1);
        due.add(() -> {
            throw new IllegalStateException("this piece of work fails");
        });
        due.add(started::incrementAndGet);

        dispatcher.start();

        await().atMost(Duration.ofSeconds(10)).untilAtomic(started, is(1));
    }

    @Test
    void anEndWaitsForWorkThatHasBegun() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var finished = new AtomicInteger();
        due.add(() -> {
            started.incrementAndGet();
            awaitUninterruptibly(gate);
            finished.incrementAndGet();
        });
        dispatcher.start();
        await().atMost(Duration.ofSeconds(5)).untilAtomic(started, is(1));

        dispatcher.stop(Duration.ofMillis(10));
        int afterAShortPatience = finished.get();
        gate.countDown();
        dispatcher.stop(Duration.ofSeconds(10));

        assertThat(afterAShortPatience).isZero();
        assertThat(finished).hasValue(1);
    }

    @Test
    void looksAgainWhenWorkMayHaveMadeMoreDue() throws InterruptedException {
        var lookedInVain = new AtomicInteger();
        var again = new Dispatcher("again", 2, () -> {
            Runnable next = due.poll();
            if (next == null) {
                lookedInVain.incrementAndGet();
                return Look.nothingFor(LONG);
            }
            return Look.found(() -> {
                next.run();
                return true;
            });
        });
        due.add(() -> {
            // Both loops rest by then, whichever was quicker: they or this.
            await().atMost(Duration.ofSeconds(5)).until(() -> lookedInVain.get() >= 2);
            due.add(started::incrementAndGet);
        });

        again.start();

        try {
            await().atMost(Duration.ofSeconds(5)).untilAtomic(started, is(1));
        } finally {
            again.stop(Duration.ofSeconds(10));
        }
    }

    private static void awaitUninterruptibly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
