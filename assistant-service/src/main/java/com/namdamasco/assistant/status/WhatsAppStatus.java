package com.namdamasco.assistant.status;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What WhatsApp tells of one of our messages, as webhook-gateway publishes it on {@code whatsapp.statuses}
 * (docs/contracts/whatsapp-statuses-event.json).
 *
 * @param id WhatsApp's id of the message (wamid)
 * @param status {@code sent}, {@code delivered}, {@code read}, {@code failed}, or one of the future
 * @param timestamp by Meta's clock
 * @param replyId what we wrote into {@code biz_opaque_callback_data}; empty when Meta does not repeat it
 * @param pricing null when not told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WhatsAppStatus(
        String id, String status, Instant timestamp, String replyId, Pricing pricing, List<Failure> errors) {

    public WhatsAppStatus {
        if (id == null || id.isBlank() || status == null || status.isBlank() || timestamp == null) {
            throw new IllegalArgumentException("a status has an id, a status and a timestamp");
        }
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** @param billable null when not told */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Pricing(String category, Boolean billable) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Failure(long code, String title) {}

    /** The outbox row that it is about; empty when Meta repeats none, or one that is not ours. */
    public Optional<UUID> reply() {
        try {
            return replyId == null || replyId.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(replyId));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Of the first error; null when there is none. */
    public Long errorCode() {
        return errors.isEmpty() ? null : errors.get(0).code();
    }
}
