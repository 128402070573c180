package com.namdamasco.sandbox.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One HTTP call with a limit on its total time: HttpClient's own timeout ends with the response's headers. */
final class TimedPost {
    private final HttpClient http;
    private final Duration limit;

    TimedPost(HttpClient http, Duration limit) {
        this.http = http;
        this.limit = limit;
    }

    /** Never throws: what went wrong is in the delivery. */
    Delivery send(HttpRequest request) {
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            int status = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return new Delivery(status, millisSince(start), null);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Delivery(0, millisSince(start), "no answer in " + limit.toMillis() + " ms");
        } catch (ExecutionException failed) {
            return new Delivery(0, millisSince(start), failed.getCause().toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Delivery(0, millisSince(start), "interrupted");
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
