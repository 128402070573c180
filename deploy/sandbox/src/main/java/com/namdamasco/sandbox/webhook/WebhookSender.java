package com.namdamasco.sandbox.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Message;
import com.namdamasco.sandbox.recording.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import java.util.Optional;

/** Sends {@code message-sent} as Nulu does: synchronously, 7 s in all, once. Keeps what it sent, for redelivery on demand. */
@ApplicationScoped
public class WebhookSender {
    private final WebhookConfig config;
    private final ObjectMapper json;
    private final SentBodies sent = new SentBodies();
    private final RecordedPost post;

    WebhookSender(WebhookConfig config, ObjectMapper json, RecordedPost post) {
        this.config = config;
        this.json = json;
        this.post = post;
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
                .ifPresent(secret -> request.header("X-Sb-Signature", Signature.sha1(body, secret)));
        return post.send(Target.WEBHOOK, "message-sent", conversationId, request.build(), body);
    }

    private byte[] bytes(MessageSent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of strings are always JSON", impossible);
        }
    }
}
