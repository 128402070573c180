package com.namdamasco.sandbox.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Message;
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

/** Sends {@code message-sent} as Nulu does: synchronously, 7 s in all, once. Keeps what it sent, for redelivery on demand. */
@ApplicationScoped
public class WebhookSender {
    private final WebhookConfig config;
    private final ObjectMapper json;
    private final Faults faults;
    private final CallLog log;
    private final SentBodies sent = new SentBodies();
    private final TimedPost post;

    WebhookSender(WebhookConfig config, ObjectMapper json, Faults faults, CallLog log) {
        this.config = config;
        this.json = json;
        this.faults = faults;
        this.log = log;
        post = new TimedPost(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), config.timeout());
    }

    public Delivery send(Conversation conversation, Message message) {
        MessageSent event = MessageSent.of(conversation, message, config.key().orElse(""), config.senderUrl());
        byte[] body = bytes(event);
        sent.keep(message.id(), body);
        return deliver(conversation.id(), body);
    }

    /** Sends the very same bytes again; empty when this message was never sent. */
    public Optional<Delivery> sendAgain(String conversationId, String messageId) {
        return sent.find(messageId).map(body -> deliver(conversationId, body));
    }

    private Delivery deliver(String conversationId, byte[] body) {
        if (config.url().isEmpty()) {
            return new Delivery(0, 0, "SANDBOX_WEBHOOK_URL is not set");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(config.url().get())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        config.signatureSecret()
                .filter(secret -> !secret.isBlank())
                .ifPresent(secret -> request.header("X-Sb-Signature", Signature.of(body, secret)));
        HttpRequest ready = request.build();
        Instant start = Instant.now();
        Delivery delivery = throughFault(ready, new String(body, StandardCharsets.UTF_8));
        record(conversationId, ready, body, start, delivery);
        return delivery;
    }

    /** An ordered fault stands for a network that loses the event, or for a gateway that answers so. */
    private Delivery throughFault(HttpRequest request, String body) {
        Optional<Fault> fault = faults.next(Target.WEBHOOK, body);
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

    private void record(String conversationId, HttpRequest request, byte[] body, Instant start, Delivery delivery) {
        Map<String, String> headers = new TreeMap<>();
        request.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        log.add(
                new RecordedCall(
                        Target.WEBHOOK,
                        "message-sent",
                        conversationId,
                        start,
                        request.method(),
                        request.uri().getPath(),
                        headers,
                        tree(body),
                        delivery.status(),
                        delivery.millis()),
                body.length);
    }

    private Object tree(byte[] body) {
        try {
            return json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("we wrote this JSON ourselves", impossible);
        }
    }

    private byte[] bytes(MessageSent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of strings are always JSON", impossible);
        }
    }
}
