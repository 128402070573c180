package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.message.MalformedMessage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads a request's raw body on its event loop, up to the limit. Not left to the framework: that answers an oversized body with an
 * empty 413, lets a chunked one past its first check, and moves bodies over 10 KB to a worker thread.
 */
@Singleton
public class WebhookBody {
    private static final long MOST_DISCARDED = 8 * 1024 * 1024;
    private static final long PATIENCE_AFTER_REFUSAL_MILLIS = 1_000;
    private static final int FIRST = 20_000;
    private static final String TAKEN = WebhookBody.class.getName();

    private final Vertx vertx;
    private final Duration deadline;

    WebhookBody(Vertx vertx, WebhookConfig config) {
        this.vertx = vertx;
        deadline = config.bodyDeadline();
    }

    void register(@Observes Filters filters) {
        filters.register(this::passBodiesThatNobodyReads, FIRST);
    }

    /** What was refused for its header alone: its body is in the way of the connection's next request until the idle timeout. */
    private void passBodiesThatNobodyReads(RoutingContext http) {
        http.addEndHandler(end -> {
            if (end.succeeded() && http.get(TAKEN) == null && !http.request().isEnded()) {
                discard(http.request());
                http.request().resume();
            }
        });
        http.next();
    }

    /** @param variable that sets it, for the refusal */
    public record Limit(long bytes, String variable) {}

    /** The bytes as they came; fails with {@link BodyTooLarge}, {@link BodyTooSlow}, or with {@link MalformedMessage} when they end early. */
    public CompletableFuture<byte[]> read(RoutingContext http, Limit limit) {
        http.put(TAKEN, true);
        HttpServerRequest request = http.request();
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        if (declaredLength(request) > limit.bytes()) {
            refuse(request, limit, answer);
            request.resume();
            return answer;
        }
        if (expectsContinue(request)) {
            request.response().writeContinue();
        }
        collect(request, limit, answer);
        return answer;
    }

    private void collect(HttpServerRequest request, Limit limit, CompletableFuture<byte[]> answer) {
        Buffer body = Buffer.buffer();
        long due = vertx.setTimer(deadline.toMillis(), timer -> {
            discard(request);
            answer.completeExceptionally(new BodyTooSlow(deadline));
        });
        request.exceptionHandler(gone -> {
            vertx.cancelTimer(due);
            answer.completeExceptionally(new MalformedMessage("The body ended before it was complete."));
        });
        request.endHandler(end -> {
            vertx.cancelTimer(due);
            answer.complete(body.getBytes());
        });
        request.handler(chunk -> {
            if (body.length() + chunk.length() > limit.bytes()) {
                vertx.cancelTimer(due);
                refuse(request, limit, answer);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.resume();
    }

    /** In bytes; 0 when it is not declared. The HTTP decoder has refused what is no number. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static boolean expectsContinue(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_1_0
                && "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }

    /**
     * Goes on reading for a moment, so that a client that writes first and reads then still gets its answer; but only for a
     * moment and for so many bytes, so that nobody keeps the gateway busy with a body that never ends. The rest stays at the sender.
     */
    private void refuse(HttpServerRequest request, Limit limit, CompletableFuture<byte[]> answer) {
        discard(request);
        if (request.version() != HttpVersion.HTTP_2) {
            // Or a client whose body was not read to its end would send its next request into the hang-up.
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        answer.completeExceptionally(new BodyTooLarge(limit));
    }

    private void discard(HttpServerRequest request) {
        AtomicLong left = new AtomicLong(MOST_DISCARDED);
        request.handler(discarded -> {
            if (left.addAndGet(-discarded.length()) < 0) {
                request.pause();
            }
        });
        long hangUp = vertx.setTimer(PATIENCE_AFTER_REFUSAL_MILLIS, timer -> hangUp(request));
        request.endHandler(end -> vertx.cancelTimer(hangUp));
    }

    private static void hangUp(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(); // the connection also carries other requests
        } else {
            request.connection().close();
        }
    }
}
