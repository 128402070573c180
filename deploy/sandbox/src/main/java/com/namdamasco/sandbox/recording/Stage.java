package com.namdamasco.sandbox.recording;

import com.namdamasco.sandbox.fault.Fault;
import com.namdamasco.sandbox.fault.Faults;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every played call passes here: an ordered fault first, then the real effect, and a record of both. */
@ApplicationScoped
public class Stage {
    private static final int NO_ANSWER = 0;

    private final Faults faults;
    private final CallLog log;

    Stage(Faults faults, CallLog log) {
        this.faults = faults;
        this.log = log;
    }

    /** Answers with the effect's response, or with the fault that was ordered for this target. */
    public Response play(PlayedCall call, HttpServerRequest request, Supplier<Response> effect) {
        Instant start = Instant.now();
        Optional<Fault> fault = faults.next(call.target(), call.rawBody());
        fault.ifPresent(Fault::pause);
        Response answer =
                fault.filter(Fault::replacesAnswer).isPresent() ? failing(fault.get(), call, effect) : effect.get();
        boolean dropped = fault.map(Fault::dropConnection).orElse(false);
        record(call, request, start, dropped ? NO_ANSWER : answer.getStatus());
        if (dropped) {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        return answer;
    }

    private Response failing(Fault fault, PlayedCall call, Supplier<Response> effect) {
        if (fault.afterEffect()) {
            effect.get();
        }
        int status = fault.answeredStatus();
        Object body = fault.body() == null ? call.errorBody().of(status, fault.errorCode()) : fault.body();
        Response.ResponseBuilder answer = Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        if (fault.retryAfterSeconds() != null) {
            answer.header("Retry-After", fault.retryAfterSeconds());
        }
        return answer.build();
    }

    private void record(PlayedCall call, HttpServerRequest request, Instant start, int status) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach(header -> headers.merge(header.getKey(), header.getValue(), (a, b) -> a + ", " + b));
        RecordedCall recorded = new RecordedCall(
                call.target(),
                call.function(),
                call.conversationId(),
                start,
                request.method().name(),
                request.path(),
                headers,
                call.body(),
                status,
                Duration.between(start, Instant.now()).toMillis());
        log.add(recorded, call.rawBody() == null ? 0 : call.rawBody().length());
    }
}
