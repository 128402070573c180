package com.namdamasco.gateway.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.gateway.GoldenFile;
import com.namdamasco.gateway.whatsapp.StatusReader.Statuses;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatusReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:02.123456Z");

    @Test
    void a_status_without_id_or_name_is_passed_over_and_the_rest_is_read() {
        ObjectNode webhook = GoldenFile.STATUSES_WEBHOOK.json();
        ArrayNode statuses = (ArrayNode) webhook.at("/entry/0/changes/0/value/statuses");
        statuses.addObject().put("status", "read");
        statuses.addObject().put("id", "wamid.1");
        statuses.addObject().put("id", "with space").put("status", "read");
        statuses.add(7);

        Statuses read = StatusReader.read(webhook, NOW);

        assertThat(read.read()).extracting(MessageStatus::status).containsExactly("delivered", "failed");
        assertThat(read.skipped()).isEqualTo(4);
    }

    @Test
    void what_is_not_told_is_empty_and_unknown_fields_and_statuses_are_taken() {
        ObjectNode webhook = GoldenFile.STATUSES_WEBHOOK.json();
        ObjectNode value = (ObjectNode) webhook.at("/entry/0/changes/0/value");
        value.remove("metadata");
        ArrayNode statuses = value.putArray("statuses");
        statuses.addObject()
                .put("id", "wamid.1")
                .put("status", "played")
                .put("nuevo", true)
                .putNull("errors");

        MessageStatus status = StatusReader.read(webhook, NOW).read().get(0);

        Instant toTheMillisecond = Instant.parse("2026-11-23T20:00:02.123Z");
        assertThat(status)
                .isEqualTo(new MessageStatus(
                        "wamid.1",
                        "played",
                        toTheMillisecond,
                        "",
                        "",
                        "",
                        null,
                        java.util.List.of(),
                        toTheMillisecond));
        assertThat(status.event("t").source()).isEqualTo("/whatsapp/phone-numbers/");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"1795464000\"', 2026-11-23T20:00:00Z",
        "1795464000, 2026-11-23T20:00:00Z",
        "-5, 2026-11-23T20:00:02.123Z",
        "99999999999999999, 2026-11-23T20:00:02.123Z",
        "'\"mañana\"', 2026-11-23T20:00:02.123Z",
        "null, 2026-11-23T20:00:02.123Z"
    })
    void the_time_is_seconds_as_text_or_number_or_else_now(String json, Instant expected) {
        ObjectNode webhook = GoldenFile.STATUSES_WEBHOOK.json();
        ((ObjectNode) webhook.at("/entry/0/changes/0/value/statuses/0"))
                .set("timestamp", GoldenFile.parse(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(StatusReader.read(webhook, NOW).read().get(0).timestamp()).isEqualTo(expected);
    }

    @Test
    void errors_are_told_by_code_and_short_title_and_nothing_that_may_quote_the_message() {
        ObjectNode webhook = GoldenFile.STATUSES_WEBHOOK.json();
        ObjectNode failed = (ObjectNode) webhook.at("/entry/0/changes/1/value/statuses/0");
        ArrayNode errors = failed.putArray("errors");
        for (int i = 0; i < 30; i++) {
            errors.addObject()
                    .put("code", 131026)
                    .put("title", "t".repeat(1000))
                    .put("message", "secreto");
        }

        MessageStatus status = StatusReader.read(webhook, NOW).read().get(1);

        assertThat(status.errors()).hasSize(10).allSatisfy(error -> {
            assertThat(error.code()).isEqualTo(131026);
            assertThat(error.title()).hasSize(200);
        });
        assertThat(status.toString()).doesNotContain("secreto");
    }
}
