package com.namdamasco.assistant.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Contract;
import com.namdamasco.assistant.Refusal;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** What WhatsApp tells afterwards of the assistant's replies, on a real topic, database and outside. */
@QuarkusTest
@QuarkusTestResource(World.class)
class StatusesTest {

    private static final String NO_REPLY_ID = "";

    Shop shop;

    @Test
    void aReplyWhoseAnswerWasLostIsSentAfterAllAndCopiedOnce() {
        Chat chat = shop.open("wa");
        shop.sandbox().fail("whatsapp", 500, 1);
        String messageId = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("unknown")));
        String replyId = chat.replyIdOf(messageId);
        String wamid = "wamid." + replyId;

        for (String status : List.of("read", "sent", "delivered", "sent", "read")) {
            arrives(wamid, replyId, status);
        }

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("sent", "sent")));
        awaitDelivery(replyId, "read");
        await().atMost(BOUND).untilAsserted(() -> assertThat(row(replyId))
                .containsEntry("provider_message_id", wamid)
                .containsEntry("price_category", "service")
                .containsEntry("billable", true)
                .containsEntry("told", "true"));
        chat.settle();
        assertThat(chat.texts()).as("it is never sent again").isEmpty();
        assertThat(chat.copies()).hasSize(1);
    }

    @Test
    void aStatusThatIsFasterThanTheLostAnswerCountsToo() {
        Chat chat = shop.open("wa");
        shop.sandbox()
                .order(
                        "whatsapp",
                        Contract.JSON
                                .createObjectNode()
                                .put("delayMillis", 3_000)
                                .put("status", 500)
                                .put("times", 1));
        String messageId = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("sending")));
        String replyId = chat.replyIdOf(messageId);

        arrives("wamid." + replyId, replyId, "sent");

        awaitDelivery(replyId, "sent");
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("sent", "sent")));
        assertThat(chat.copies()).hasSize(1);
    }

    @Test
    void aReplyThatWhatsAppDroppedAfterwardsIsForAHuman() {
        Chat chat = shop.open("wa");
        String messageId = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("sent", "sent")));
        String replyId = chat.replyIdOf(messageId);
        String wamid = (String) row(replyId).get("provider_message_id");

        arrives(wamid, NO_REPLY_ID, "failed");

        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        assertThat(row(replyId))
                .containsEntry("state", "failed")
                .containsEntry("delivery", "failed")
                .containsEntry("error_code", 131047L);
        assertThat(chat.inboxStates()).containsExactly("left_to_human");
        String until = chat.ownership().extract().path("pausedUntil");
        arrives(wamid, NO_REPLY_ID, "failed");
        arrives(wamid, NO_REPLY_ID, "sent");
        awaitStored();
        assertThat(chat.ownership().extract().<String>path("pausedUntil"))
                .as("once is enough")
                .isEqualTo(until);
        assertThat(row(replyId)).containsEntry("delivery", "failed");
        chat.resume();
        assertThat(chat.reply(2)).as("the question is still open").contains("99");
    }

    @Test
    void aHumanWhoHasTheConversationIsNotDisturbed() {
        Chat chat = shop.open("wa");
        String messageId = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("sent", "sent")));
        chat.agentWrites("Hola, soy Carla");
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        String until = chat.ownership().extract().path("pausedUntil");

        arrives("wamid.any", chat.replyIdOf(messageId), "failed");

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).contains("failed"));
        assertThat(chat.ownership().extract().<String>path("pausedUntil")).isEqualTo(until);
    }

    @Test
    void whatWaitsForAnotherTryButWasDeliveredIsNotSentAgain() {
        Chat chat = shop.open("wa");
        shop.sandbox().fail("whatsapp", 429, 100);
        String messageId = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> shop.sandbox().calls("whatsapp", chat.conversation()).stream()
                .anyMatch(call -> call.path("function").asText().equals("text")));
        String replyId = chat.replyIdOf(messageId);

        arrives("wamid." + replyId, replyId, "delivered");

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("sent", "sent")));
        shop.sandbox().mend();
        chat.settle();
        assertThat(chat.texts()).isEmpty();
    }

    @Test
    void statusesOfOthersAndOfTheFutureAndRubbishHarmNothing() {
        String rubbish = "{\"not\":\"a status " + UUID.randomUUID() + "\"}";
        Chat chat = shop.open("wa");
        String messageId = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("sent", "sent")));
        String replyId = chat.replyIdOf(messageId);

        shop.topic().send("whatsapp.statuses", "x", rubbish.getBytes(StandardCharsets.UTF_8));
        arrives("wamid.of-another", UUID.randomUUID().toString(), "failed");
        arrives("wamid.of-another", "their data", "failed");
        arrives("wamid.x", replyId, "played");
        arrives("wamid.x", replyId, "delivered");

        awaitDelivery(replyId, "delivered");
        await().atMost(BOUND)
                .until(() -> shop.topic().valuesOf("whatsapp.statuses.dead").contains(rubbish));
        assertThat(chat.owner()).isEqualTo("bot");
        assertThat(given().get("/q/metrics").asString())
                .contains("namdamasco_whatsapp_statuses_total{outcome=\"not_ours\",status=\"failed\"}")
                .contains("namdamasco_whatsapp_statuses_total{outcome=\"not_known\",status=\"other\"}");
    }

    @Test
    void aStatusThatTheDatabaseRefusesIsSetAsideAndHoldsUpNothing() {
        Chat chat = shop.open("wa");
        String messageId = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("sent", "sent")));
        String replyId = chat.replyIdOf(messageId);
        String neverRead = "id <> '%s' or delivery is distinct from 'read'".formatted(replyId);

        Refusal.during(shop.jdbi(), "outbox", neverRead, () -> {
            String refused = arrives("wamid." + replyId, replyId, "read");
            arrives("wamid." + replyId, replyId, "delivered");

            awaitDelivery(replyId, "delivered");
            await().atMost(BOUND)
                    .until(() -> shop.topic().valuesOf("whatsapp.statuses.dead").contains(refused));
        });
    }

    /** As the gateway publishes it; a failed one with the error of the golden file. */
    private String arrives(String wamid, String replyId, String status) {
        int golden = status.equals("failed") ? 1 : 0;
        ObjectNode value = Contract.read("whatsapp-statuses-event.json")
                .path(golden)
                .path("value")
                .deepCopy();
        value.put("id", wamid).put("replyId", replyId).put("status", status);
        shop.topic().send("whatsapp.statuses", wamid, value.toString().getBytes(StandardCharsets.UTF_8));
        return value.toString();
    }

    /** Waits until every partition has been worked off: a status on each has been stored. */
    private void awaitStored() {
        Chat other = shop.open("wa");
        String messageId = other.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> other.outboxStates(messageId).equals(List.of("sent", "sent")));
        String replyId = other.replyIdOf(messageId);
        for (int i = 0; i < 20; i++) {
            arrives("wamid.sentinel" + i, replyId, i == 19 ? "read" : "delivered");
        }
        awaitDelivery(replyId, "read");
    }

    private void awaitDelivery(String replyId, String delivery) {
        await().atMost(BOUND).until(() -> delivery.equals(row(replyId).get("delivery")));
    }

    private Map<String, Object> row(String replyId) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        """
                        select state, delivery, provider_message_id, price_category, billable,
                               coalesce(error_code, 0) as error_code,
                               (accepted_at is not null and delivered_at is not null and read_at is not null)::text as told
                          from outbox where id = cast(:id as uuid)
                        """)
                .bind("id", replyId)
                .mapToMap()
                .one());
    }
}
