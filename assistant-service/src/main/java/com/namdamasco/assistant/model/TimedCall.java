package com.namdamasco.assistant.model;

import com.namdamasco.assistant.observation.LogKeys;
import dev.langchain4j.exception.TimeoutException;
import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Bounds a call by the time that its turn has left; the clients' own timeouts are fixed at the start. As many threads as turns
 * that wait for a model at the moment.
 */
@ApplicationScoped
class TimedCall {

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "model-call");
        thread.setDaemon(true);
        return thread;
    });

    /** @throws TimeoutException when it takes longer; what the call throws otherwise */
    <T> T within(Duration bound, Callable<T> call) {
        Future<T> running = threads.submit(Context.current().wrap(LogKeys.carriedBy(call)));
        try {
            return running.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            running.cancel(true);
            throw new TimeoutException("no answer within " + bound.toMillis() + " ms");
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new TimeoutException("the service is stopping");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
