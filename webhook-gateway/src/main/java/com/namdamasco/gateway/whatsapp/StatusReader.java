package com.namdamasco.gateway.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.gateway.message.FieldReader;
import com.namdamasco.gateway.message.MalformedMessage;
import com.namdamasco.gateway.message.StorableText;
import com.namdamasco.gateway.whatsapp.MessageStatus.Failure;
import com.namdamasco.gateway.whatsapp.MessageStatus.Pricing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code entry[].changes[].value.statuses[]} (contracts §3), all of them. Customers' messages beside them are left to Nulu,
 * which delivers them. A status that names no message is passed over: Meta would repeat the whole body for 7 days for nothing.
 */
final class StatusReader {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_ERRORS = 10;
    private static final long LATEST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private StatusReader() {}

    /** @param skipped statuses that cannot be read */
    record Statuses(List<MessageStatus> read, int skipped) {}

    /** @throws MalformedMessage when the body is not a JSON object */
    static Statuses read(JsonNode body, Instant receivedAt) {
        if (!body.isObject()) {
            throw new MalformedMessage("The body must be a JSON object with the fields object and entry.");
        }
        Instant received = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        List<MessageStatus> read = new ArrayList<>();
        int skipped = 0;
        for (JsonNode entry : body.path("entry")) {
            for (JsonNode change : entry.path("changes")) {
                JsonNode value = change.path("value");
                for (JsonNode status : value.path("statuses")) {
                    try {
                        read.add(status(status, value.path("metadata"), received));
                    } catch (MalformedMessage e) {
                        skipped++;
                    }
                }
            }
        }
        return new Statuses(List.copyOf(read), skipped);
    }

    private static MessageStatus status(JsonNode status, JsonNode metadata, Instant receivedAt) {
        FieldReader fields = new FieldReader(status, "statuses.");
        return new MessageStatus(
                fields.identifier("id"),
                fields.identifier("status"),
                time(status.path("timestamp"), receivedAt),
                fields.identifierIfTold("recipient_id"),
                fields.identifierIfTold("biz_opaque_callback_data"),
                new FieldReader(metadata, "metadata.").identifierIfTold("phone_number_id"),
                pricing(status.path("pricing")),
                errors(status.path("errors")),
                receivedAt);
    }

    /** Seconds since 1970, as text or number; what is neither is as good as now. */
    private static Instant time(JsonNode value, Instant receivedAt) {
        long seconds = value.asLong(-1);
        return seconds < 0 || seconds > LATEST_SECOND ? receivedAt : Instant.ofEpochSecond(seconds);
    }

    private static Pricing pricing(JsonNode pricing) {
        if (!pricing.isObject()) {
            return null;
        }
        JsonNode billable = pricing.path("billable");
        return new Pricing(
                shortText(pricing.path("category")),
                shortText(pricing.path("pricing_model")),
                billable.isBoolean() ? billable.booleanValue() : null);
    }

    /** Code and title: Meta's longer texts may quote what was sent. */
    private static List<Failure> errors(JsonNode errors) {
        List<Failure> read = new ArrayList<>();
        for (JsonNode error : errors) {
            if (read.size() < MOST_ERRORS) {
                read.add(new Failure(error.path("code").asLong(0), shortText(error.path("title"))));
            }
        }
        return List.copyOf(read);
    }

    private static String shortText(JsonNode value) {
        String text = StorableText.of(value.isValueNode() && !value.isNull() ? value.asText() : "");
        return text.length() <= LONGEST_TEXT ? text : StorableText.of(text.substring(0, LONGEST_TEXT));
    }
}
