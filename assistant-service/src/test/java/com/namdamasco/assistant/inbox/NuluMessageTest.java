package com.namdamasco.assistant.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.Contract;
import com.namdamasco.assistant.inbox.NuluMessage.Attachment;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NuluMessageTest {

    @Test
    void readsTheEventAsTheGatewayPublishesIt() throws Exception {
        JsonNode event = Contract.read("nulu-messages-event.json").path("value");

        NuluMessage message = Contract.JSON.treeToValue(event, NuluMessage.class);

        assertThat(message)
                .isEqualTo(new NuluMessage(
                        "2574",
                        "1057",
                        "947",
                        "947",
                        "wa",
                        "Hola, tienen televisores de 32 pulgadas?",
                        List.of(new Attachment("foto.png", "https://files.example/foto.png"))));
    }

    @Test
    void refusesAnEventWithoutIdentity() {
        assertThatThrownBy(() -> new NuluMessage(" ", "1057", "947", "947", "wa", "Hola", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("messageId");
        assertThatThrownBy(() -> new NuluMessage("2574", null, "947", "947", "wa", "Hola", List.of()))
                .hasMessageContaining("conversationId");
    }

    @Test
    void hasNoContentWithoutTextAndFiles() {
        assertThat(new NuluMessage("1", "2", null, null, null, null, null).hasContent())
                .isFalse();
        assertThat(new NuluMessage("1", "2", "3", "3", "", "  \n", List.of()).hasContent())
                .isFalse();
        assertThat(new NuluMessage("1", "2", "3", "3", "", "", List.of(new Attachment("a", "b"))).hasContent())
                .isTrue();
    }

    /** PostgreSQL takes no NUL in a text: one such message would be tried for ever, and all behind it would wait. */
    @Test
    void leavesOutTheCharacterThatTheDatabaseCannotStore() {
        NuluMessage message = new NuluMessage(
                "1", "2", "3", "3", "wa", "Ho\u0000la", List.of(new Attachment("fo\u0000to.png", "https://a/\u0000b")));

        assertThat(message.text()).isEqualTo("Hola");
        assertThat(message.attachments()).containsExactly(new Attachment("foto.png", "https://a/b"));
    }
}
