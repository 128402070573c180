package com.namdamasco.localstack;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work on a thread of its own, whose result or failure is fetched later. */
final class Background<T> {
    private final FutureTask<T> task;

    private Background(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Background<T> call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "local-stack-worker");
        thread.setDaemon(true);
        // Kafka's client loads classes by the context class loader, which in a Quarkus test is not always ours.
        thread.setContextClassLoader(Background.class.getClassLoader());
        thread.start();
        return new Background<>(task);
    }

    static Background<Void> run(Runnable work) {
        return call(() -> {
            work.run();
            return null;
        });
    }

    /** Waits for the end; the failure of the work is thrown as it was. */
    T await() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a part to start or stop", e);
        }
    }
}
