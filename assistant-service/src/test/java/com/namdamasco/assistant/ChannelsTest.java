package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the topic to each channel and to the dashboard, on everything real. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ChannelsTest {

    Shop shop;

    @Test
    void answersOnWhatsAppInTheShapeOfTheContractAndCopiesToTheDashboard() {
        Chat chat = shop.open("wa");

        String messageId = chat.customerWrites(QUESTION);

        JsonNode sent = await().atMost(BOUND)
                .until(chat::whatsAppTexts, calls -> calls.size() == 1)
                .get(0)
                .path("body");
        assertThat(sent.path("text").path("body").asText()).contains("189,99", "7.599,60", "Sabana Grande");
        assertThat(fieldNames(sent)).isEqualTo(fieldNames(Contract.read("whatsapp-text-message.json")));
        assertThat("+" + sent.path("to").asText()).isEqualTo(chat.phone());
        assertThat(sent.path("biz_opaque_callback_data").asText()).isEqualTo(chat.replyIdOf(messageId));
        JsonNode copy = await().atMost(BOUND)
                .until(chat::copies, calls -> calls.size() == 1)
                .get(0);
        assertThat(copy.path("body").path("message"))
                .isEqualTo(sent.path("text").path("body"));
        assertThat(copy.path("body").path("user_id").asText()).isEqualTo(World.BOT);
    }

    @ParameterizedTest
    @CsvSource({"ig, messenger-send-message", "fb, messenger-send-message", "tg, telegram-send-message"})
    void answersOnChannelsOfNuluAndCopiesToTheDashboard(String channel, String function) {
        Chat chat = shop.open(channel);

        chat.customerWrites(QUESTION);

        await().atMost(BOUND).untilAsserted(() -> {
            assertThat(chat.nuluCalls()).containsEntry(function, 1L).containsEntry("send-message", 1L);
            assertThat(shop.sandbox().messagesOf(chat.conversation(), "bot")).anySatisfy(message -> {
                assertThat(message.path("deliveredToPhone").asBoolean()).isTrue();
                assertThat(message.path("text").asText()).contains("189,99");
            });
        });
    }

    @Test
    void answersInTheWebChatWithOneMessage() {
        Chat chat = shop.open("web");

        chat.customerWrites(QUESTION);

        await().atMost(BOUND)
                .until(() ->
                        shop.sandbox().messagesOf(chat.conversation(), "bot").size() == 1);
        chat.settle();
        assertThat(chat.nuluCalls()).containsEntry("send-message", 1L);
    }

    private static List<String> fieldNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }
}
