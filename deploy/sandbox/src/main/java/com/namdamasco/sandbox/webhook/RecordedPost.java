package com.namdamasco.sandbox.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.fault.Fault;
import com.namdamasco.sandbox.fault.Faults;
import com.namdamasco.sandbox.recording.CallLog;
import com.namdamasco.sandbox.recording.RecordedCall;
import com.namdamasco.sandbox.recording.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every webhook that the sandbox sends passes here: an ordered fault first, then the real call, and a record of both. */
@ApplicationScoped
public class RecordedPost {
    private final ObjectMapper json;
    private final Faults faults;
    private final CallLog log;
    private final TimedPost post;

    RecordedPost(WebhookConfig config, ObjectMapper json, Faults faults, CallLog log) {
        this.json = json;
        this.faults = faults;
        this.log = log;
        post = new TimedPost(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), config.timeout());
    }

    /**
     * Never throws: what went wrong is in the delivery.
     *
     * @param conversationId null where none is known
     * @param body of the request, JSON
     */
    public Delivery send(Target target, String function, String conversationId, HttpRequest request, byte[] body) {
        Instant start = Instant.now();
        Delivery delivery = throughFault(target, request, new String(body, StandardCharsets.UTF_8));
        Map<String, String> headers = new TreeMap<>();
        request.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        log.add(
                new RecordedCall(
                        target,
                        function,
                        conversationId,
                        start,
                        request.method(),
                        request.uri().getPath(),
                        headers,
                        tree(body),
                        delivery.status(),
                        delivery.millis()),
                body.length);
        return delivery;
    }

    /** An ordered fault stands for a network that loses the event, or for a gateway that answers so. */
    private Delivery throughFault(Target target, HttpRequest request, String body) {
        Optional<Fault> fault = faults.next(target, body);
        fault.ifPresent(Fault::pause);
        if (fault.filter(Fault::replacesAnswer).isEmpty()) {
            return post.send(request);
        }
        Fault ordered = fault.get();
        if (ordered.afterEffect()) {
            post.send(request);
        }
        return ordered.dropConnection()
                ? new Delivery(0, ordered.delayMillis(), "connection dropped on demand")
                : new Delivery(ordered.answeredStatus(), ordered.delayMillis(), null);
    }

    private Object tree(byte[] body) {
        try {
            return json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("we wrote this JSON ourselves", impossible);
        }
    }
}
