package com.namdamasco.sandbox.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.conversation.ChannelsConfig;
import com.namdamasco.sandbox.recording.Target;
import com.namdamasco.sandbox.webhook.Delivery;
import com.namdamasco.sandbox.webhook.RecordedPost;
import com.namdamasco.sandbox.webhook.Signature;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends what became of a message as Meta does: signed, and again until it is answered 200, which Meta does for 7 days. */
@ApplicationScoped
class StatusSender {
    private static final int MOST_ATTEMPTS = 12;

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "whatsapp-statuses");
        thread.setDaemon(true);
        return thread;
    });
    private final StatusesConfig config;
    private final ChannelsConfig channels;
    private final ObjectMapper json;
    private final RecordedPost post;

    StatusSender(StatusesConfig config, ChannelsConfig channels, ObjectMapper json, RecordedPost post) {
        this.config = config;
        this.channels = channels;
        this.json = json;
        this.post = post;
    }

    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
    }

    /** Sent at once, delivered a moment later, both without making the caller wait. */
    void accepted(SentMessage message) {
        if (config.url().isPresent()) {
            untilTaken(message, "sent", Duration.ZERO, 1);
            untilTaken(message, "delivered", config.delivery(), 1);
        }
    }

    void read(SentMessage message) {
        if (config.url().isPresent()) {
            untilTaken(message, "read", Duration.ZERO, 1);
        }
    }

    private void untilTaken(SentMessage message, String status, Duration delay, int attempt) {
        clock.schedule(
                () -> {
                    if (once(message, status, null).status() != 200 && attempt < MOST_ATTEMPTS) {
                        untilTaken(message, status, config.retryDelay().multipliedBy(1L << attempt), attempt + 1);
                    }
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Sends one status, whatever came before. */
    Delivery once(SentMessage message, String status, Integer errorCode) {
        Optional<URI> url = config.url();
        if (url.isEmpty()) {
            return new Delivery(0, 0, "WHATSAPP_WEBHOOK_URL is not set");
        }
        byte[] body =
                bytes(StatusEvent.of(message, status, errorCode, channels.whatsappPhoneNumberId(), Instant.now()));
        HttpRequest.Builder request = HttpRequest.newBuilder(url.get())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        config.appSecret()
                .map(secrets -> secrets.split(",")[0].strip())
                .filter(secret -> !secret.isEmpty())
                .ifPresent(secret -> request.header("X-Hub-Signature-256", Signature.sha256(body, secret)));
        return post.send(Target.WHATSAPP_WEBHOOK, status, message.conversationId(), request.build(), body);
    }

    private byte[] bytes(StatusEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of strings are always JSON", impossible);
        }
    }
}
