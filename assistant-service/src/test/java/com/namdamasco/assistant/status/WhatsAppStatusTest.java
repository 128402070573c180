package com.namdamasco.assistant.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.namdamasco.assistant.Contract;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WhatsAppStatusTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void theGoldenEventsAreRead() throws Exception {
        JsonNode golden = Contract.read("whatsapp-statuses-event.json");

        WhatsAppStatus delivered = JSON.treeToValue(golden.path(0).path("value"), WhatsAppStatus.class);
        WhatsAppStatus failed = JSON.treeToValue(golden.path(1).path("value"), WhatsAppStatus.class);

        assertThat(delivered.id()).isEqualTo("wamid.HBgLNTg0MTQxMjM0NTY3FQIAERgSN0ZGNTQ");
        assertThat(delivered.status()).isEqualTo("delivered");
        assertThat(delivered.timestamp()).isEqualTo(Instant.parse("2026-11-23T20:00:00Z"));
        assertThat(delivered.reply()).contains(UUID.fromString("0f6a4f0e-6b1c-4b5e-9d53-0d6f3c1d8a11"));
        assertThat(delivered.pricing()).isEqualTo(new WhatsAppStatus.Pricing("service", true));
        assertThat(delivered.errorCode()).isNull();
        assertThat(failed.pricing()).isNull();
        assertThat(failed.errorCode()).isEqualTo(131047);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another system's", "0f6a4f0e-6b1c-4b5e-9d53-0d6f3c1d8a1x", "1-1-1-1-1"})
    void callbackDataThatIsNotOursIsNoReply(String data) {
        var status = new WhatsAppStatus("wamid.1", "sent", Instant.EPOCH, data, null, null);

        assertThat(status.reply()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"wamid.1\",\"status\":\"sent\"}",
                "{\"id\":\"wamid.1\",\"timestamp\":\"2026-11-23T20:00:00Z\"}",
                "{\"status\":\"sent\",\"timestamp\":\"2026-11-23T20:00:00Z\"}"
            })
    void whatIsNoStatusIsRefused(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, WhatsAppStatus.class))
                .isInstanceOf(ValueInstantiationException.class);
    }
}
