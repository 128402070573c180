package com.namdamasco.assistant.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.reply.Delivery.Status;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.function.Supplier;

/** What the WhatsApp Cloud API's answer to a send comes to. */
final class WhatsAppAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WhatsAppAnswer() {}

    static Delivery of(Supplier<JsonNode> send) {
        try {
            return accepted(send.get());
        } catch (WebApplicationException e) {
            return refused(e);
        } catch (ProcessingException e) {
            return neverReached(e)
                    ? Delivery.notSent(Status.SENDER_BUSY, "WhatsApp cannot be reached")
                    : Delivery.notSent(Status.UNKNOWN, "WhatsApp gave no answer");
        } catch (RuntimeException e) {
            // Such as a connection that was closed under the request: not every one comes wrapped.
            return Delivery.notSent(
                    Status.UNKNOWN, "WhatsApp gave no answer: " + e.getClass().getSimpleName());
        }
    }

    private static boolean neverReached(ProcessingException e) {
        return e.getCause() instanceof ConnectException || e.getCause() instanceof UnknownHostException;
    }

    private static Delivery accepted(JsonNode answer) {
        String id =
                answer == null ? "" : answer.path("messages").path(0).path("id").asText("");
        return id.isEmpty()
                ? Delivery.notSent(Status.UNKNOWN, "WhatsApp's answer carries no message id")
                : Delivery.sent(id);
    }

    private static Delivery refused(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        int code = errorCode(refusal);
        WhatsAppRule rule = WhatsAppRule.of(status, code);
        String reason = rule.meaning() + ": WhatsApp answered " + status + ", error code " + code;
        return Delivery.notSent(rule.status(), reason);
    }

    private static int errorCode(WebApplicationException refusal) {
        try {
            String body = refusal.getResponse().readEntity(String.class);
            return JSON.readTree(body == null ? "" : body)
                    .path("error")
                    .path("code")
                    .asInt(WhatsAppRule.NO_CODE);
        } catch (IOException | ProcessingException | IllegalStateException e) {
            return WhatsAppRule.NO_CODE;
        }
    }
}
