package com.namdamasco.assistant.privacy;

import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

/** A customer asks to be forgotten: no table holds a word of theirs afterwards, and the next message begins afresh. */
@QuarkusTest
@QuarkusTestResource(World.class)
class CustomerErasureTest {

    /** Of each test its own: another one's customer may still be there. */
    private final String suffix = UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private final String firstName = "Zacarías" + suffix;
    private final String surname = "Quintanilla" + suffix;
    private final String place = "Ocumarito" + suffix;

    Shop shop;

    @Test
    void noTableHoldsAnythingOfTheCustomerAfterwards() {
        Chat chat = chatWithTraces();
        Traces traces = new Traces(shop.jdbi());
        List<String> secrets = List.of(firstName, surname, place, chat.phone().replace("+", ""));
        assertThat(secrets).allSatisfy(secret -> assertThat(traces.of(secret)).isNotEmpty());
        assertThat(rowsOf(chat)).anyMatch(row -> row.contains("189,99"));
        String ledger = ledger(chat);

        erase("customerId", chat.customerId())
                .body("conversations", equalTo(1))
                .body("messages", greaterThanOrEqualTo(2))
                .body("replies", greaterThanOrEqualTo(2))
                .body("memories", greaterThanOrEqualTo(2));

        for (String secret : secrets) {
            assertThat(traces.of(secret)).as(secret).isEmpty();
        }
        assertThat(rowsOf(chat)).noneMatch(row -> row.contains("189,99") || row.contains("wamid"));
        assertThat(customerIds(chat)).containsOnly("");
        assertThat(ledger(chat)).as("counts and costs").isEqualTo(ledger);
    }

    @Test
    void theSameOnceMoreFindsNothing() {
        Chat chat = chatWithTraces();
        erase("conversationId", chat.id()).body("conversations", equalTo(1));

        erase("conversationId", chat.id()).body("conversations", equalTo(0)).body("messages", equalTo(0));
        erase("customerId", chat.customerId()).body("conversations", equalTo(0)).body("replies", equalTo(0));
    }

    @Test
    void isFoundByThePhoneAsTheCustomerWritesIt() {
        Chat chat = chatWithTraces();
        String national = "0" + chat.phone().replace("+58", "");

        erase("phone", national.substring(0, 4) + "-" + national.substring(4)).body("conversations", equalTo(1));

        assertThat(new Traces(shop.jdbi()).of(chat.phone().replace("+", ""))).isEmpty();
    }

    @Test
    void aLaterMessageBeginsAfreshAndOneSeenBeforeDoesNot() {
        Chat chat = shop.open("wa", firstName + " " + surname);
        String first = chat.customerWrites(QUESTION);
        chat.reply();
        chat.settle();
        erase("customerId", chat.customerId());

        chat.customerWrites(first, QUESTION);
        chat.settle();
        assertThat(customerIds(chat)).containsOnly("");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply(2)).contains("189,99");
        chat.settle();
        assertThat(customerIds(chat)).contains(chat.customerId());
        chat.ownership().body("owner", equalTo("bot")).body("customerId", equalTo(chat.customerId()));
    }

    @Test
    void theLateEchoOfOurOwnWordsBringsNothingBack() {
        Chat chat = shop.open("wa", firstName + " " + surname);
        chat.customerWrites(QUESTION);
        chat.reply();
        chat.settle();
        erase("customerId", chat.customerId());

        String echo = chat.publish(World.BOT, "Sr. " + surname + ", cuesta $189,99");
        await().atMost(BOUND).until(() -> new Traces(shop.jdbi()).of(echo).size() == 1);

        assertThat(new Traces(shop.jdbi()).of(surname)).isEmpty();
        assertThat(customerIds(chat)).containsOnly("");
    }

    @Test
    void aTurnThatIsUnderWayKeepsNothingAndAnswersNothing() {
        Chat chat = shop.open("wa", firstName + " " + surname);
        shop.sandbox().delay("openai-chat", Duration.ofSeconds(3));
        chat.customerWrites(QUESTION + " soy vecino de la quinta " + place);
        await().atMost(BOUND)
                .until(() ->
                        !shop.sandbox().callsContaining("openai-chat", place).isEmpty() || isClaimed(chat));

        erase("customerId", chat.customerId()).body("conversations", equalTo(1));

        await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(8)).untilAsserted(() -> {
            assertThat(new Traces(shop.jdbi()).of(place)).isEmpty();
            assertThat(new Traces(shop.jdbi()).of(firstName)).isEmpty();
        });
        assertThat(chat.texts()).isEmpty();
        assertThat(rowsOf(chat)).noneMatch(row -> row.startsWith("conversation_evidence"));
    }

    @Test
    void whateverComesTooLateIsNotKept() {
        Chat chat = shop.open("wa", firstName + " " + surname);
        String messageId = chat.customerWrites(QUESTION);
        chat.reply();
        chat.settle();

        erase("customerId", chat.customerId());

        List<String> late = List.of(
                "insert into voice_note values (:message, 0, 'words')",
                "insert into conversation_evidence values (:id, '{}')",
                "insert into conversation_memory values (:id, '{}')",
                "insert into conversation_contact values (:id, 'name', '1', '2')");
        for (String statement : late) {
            boolean ofMessage = statement.contains(":message");
            int kept = shop.jdbi().withHandle(handle -> handle.createUpdate(statement)
                    .bind(ofMessage ? "message" : "id", ofMessage ? messageId : chat.id())
                    .execute());
            assertThat(kept).as(statement).isZero();
        }
    }

    @Test
    void aPauseGoesOnWithoutItsWords() {
        Chat chat = chatWithTraces();

        erase("customerId", chat.customerId());

        chat.ownership()
                .body("owner", equalTo("human"))
                .body("cause", equalTo("api"))
                .body("reason", equalTo("api"));
    }

    /** Name, words, phone, memory, evidence, an agent's words and a reason that names the customer. */
    private Chat chatWithTraces() {
        Chat chat = shop.open("wa", firstName + " " + surname);
        chat.customerWrites(QUESTION + " soy vecino de la quinta " + place);
        chat.reply();
        chat.settle();
        chat.agentWrites("Sr. " + surname + ", le escribe Carla");
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        Shop.service()
                .contentType("application/json")
                .body(Map.of("minutes", 120, "reason", "reclamo de " + surname))
                .post("/api/conversations/" + chat.id() + "/pause")
                .then()
                .statusCode(200);
        return chat;
    }

    private static ValidatableResponse erase(String field, String value) {
        return ErasureOrder.give(field, value).statusCode(200);
    }

    private boolean isClaimed(Chat chat) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from conversation where conversation_id = :id and claim is not null)")
                .bind("id", chat.id())
                .mapTo(Boolean.class)
                .one());
    }

    private List<String> rowsOf(Chat chat) {
        return new Traces(shop.jdbi()).of(chat.id());
    }

    private List<String> customerIds(Chat chat) {
        return shop.jdbi().withHandle(handle -> Stream.of(
                        "select customer_id from conversation where conversation_id = :id",
                        "select sender_id from inbox where sender_role = 'CUSTOMER' and conversation_id = :id")
                .flatMap(query -> handle.createQuery(query).bind("id", chat.id()).mapTo(String.class).list().stream())
                .toList());
    }

    private String ledger(Chat chat) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        """
                        select (select count(*) from inbox where conversation_id = :id) || ' '
                            || (select count(*) || ' ' || count(*) filter (where state = 'sent') from outbox where conversation_id = :id) || ' '
                            || (select count(*) || ' ' || sum(cost_usd) from model_call where conversation_id = :id) || ' '
                            || (select count(*) from takeover_event where conversation_id = :id)
                        """)
                .bind("id", chat.id())
                .mapTo(String.class)
                .one());
    }
}
