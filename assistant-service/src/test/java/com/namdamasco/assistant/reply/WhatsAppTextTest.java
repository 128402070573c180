package com.namdamasco.assistant.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.Contract;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhatsAppTextTest {

    @Test
    void hasTheShapeOfTheContract() {
        JsonNode golden = Contract.read("whatsapp-text-message.json");

        WhatsAppText text = WhatsAppText.of(
                golden.path("to").asText(),
                golden.path("text").path("body").asText(),
                golden.path("biz_opaque_callback_data").asText());

        assertThat((Object) Contract.JSON.valueToTree(text)).isEqualTo(golden);
    }
}
