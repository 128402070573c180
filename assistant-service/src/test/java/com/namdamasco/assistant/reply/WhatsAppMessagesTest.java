package com.namdamasco.assistant.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WhatsAppMessagesTest {

    @Test
    void hasTheShapeOfTheContract() {
        JsonNode golden = Contract.read("whatsapp-text-message.json");

        WhatsAppText text = WhatsAppText.of(
                golden.path("to").asText(),
                golden.path("text").path("body").asText(),
                golden.path("biz_opaque_callback_data").asText());

        assertThat((Object) Contract.JSON.valueToTree(text)).isEqualTo(golden);
    }

    @Test
    void theTemplateHasTheShapeOfTheContract() {
        JsonNode golden = Contract.read("whatsapp-template-message.json");

        WhatsAppTemplate template = WhatsAppTemplate.of(
                golden.path("to").asText(),
                golden.at("/template/name").asText(),
                golden.at("/template/language/code").asText(),
                golden.at("/template/components/0/parameters/0/text").asText(),
                golden.path("biz_opaque_callback_data").asText());

        assertThat((Object) Contract.JSON.valueToTree(template)).isEqualTo(golden);
    }

    @Test
    void theReadMarkHasTheShapeOfTheContract() {
        JsonNode golden = Contract.read("whatsapp-read-mark.json");

        WhatsAppReceipt mark =
                WhatsAppReceipt.readAndTyping(golden.path("message_id").asText());

        assertThat((Object) Contract.JSON.valueToTree(mark)).isEqualTo(golden);
    }

    @ParameterizedTest
    @CsvSource({"María, María", "' María\tJosé', María José", "+58 414 1234567, cliente", "'', cliente", "🙂, cliente"})
    void addressesTheCustomerByANameThatCanBeSaid(String firstName, String expected) {
        assertThat(Reopening.sayable(firstName)).isEqualTo(expected);
    }
}
