package com.namdamasco.assistant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

/** What the models cost, and what happens when the day's money is short or spent. The budget of the {@link World} is 1,000 USD. */
@QuarkusTest
@QuarkusTestResource(World.class)
class CostsTest {

    private static final String OTHERS = "what others spent";

    Shop shop;

    @AfterEach
    void giveBack() {
        shop.jdbi().useHandle(handle -> handle.createUpdate("delete from model_call where conversation_id = :others")
                .bind("others", OTHERS)
                .execute());
    }

    @Test
    void everyCallIsBookedAndToldByDayAndConversation() {
        Chat chat = shop.open("wa");
        String messageId = chat.customerWrites(QUESTION);
        chat.reply();

        assertThat(models(chat)).containsExactly("gpt-4o-mini", "gpt-4o-mini");
        assertThat(messages(chat)).containsOnly(messageId);
        String ours = "conversations.find { it.conversationId == '" + chat.id() + "' }.";
        Shop.service()
                .get("/api/costs")
                .then()
                .statusCode(200)
                .body("totalUsd", greaterThan(0f))
                .body("dailyBudgetUsd", equalTo(1000))
                .body("days.find { it.model == 'gpt-4o-mini' }.calls", greaterThanOrEqualTo(2))
                .body(ours + "turns", equalTo(1))
                .body(ours + "calls", equalTo(2))
                .body(ours + "inputTokens", greaterThan(1000))
                .body(ours + "costUsd", greaterThan(0f));
        given().get("/q/metrics")
                .then()
                .body(containsString("namdamasco_llm_tokens_total{kind=\"input\",model=\"gpt-4o-mini\""))
                .body(containsString("namdamasco_llm_cost_usd_total{model=\"gpt-4o-mini\""))
                .body(matchesPattern(
                        "(?s).*namdamasco_llm_calls_total\\{outcome=\"answered\",provider=\"openai\"} [1-9].*"));
    }

    @Test
    void whenMostOfTheBudgetIsSpentTheCheapModelAnswers() {
        spend(900);
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("7.599,60");
        assertThat(models(chat)).containsOnly("gpt-4.1-nano");
    }

    @Test
    void whenItIsSpentNoModelIsAskedAndAHumanAnswers() {
        spend(1000);
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("Por hoy ya no puedo", "Un asesor de Damasco");
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        assertThat(models(chat)).isEmpty();
    }

    @Test
    void yesterdaysSpendingIsYesterdays() {
        spend(1000);
        shop.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        update model_call
                           set at = date_trunc('day', now() at time zone 'America/Caracas') at time zone 'America/Caracas'
                                    - interval '1 ms'
                         where conversation_id = :others
                        """)
                .bind("others", OTHERS)
                .execute());
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("7.599,60");
        assertThat(models(chat)).containsOnly("gpt-4o-mini");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2026-02-30",
                "from=2026-02-02&to=2026-02-01",
                "from=2020-01-01",
                "to=+999999-01-01"
            })
    void refusesDaysThatAreNone(String query) {
        Shop.service().get("/api/costs?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void tellsCostsOnlyToHoldersOfTheToken() {
        given().get("/api/costs").then().statusCode(401).contentType("application/problem+json");
    }

    private void spend(int usd) {
        shop.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        insert into model_call (conversation_id, last_message_id, purpose, provider, model, input_tokens,
                                                cached_tokens, output_tokens, estimated, cost_usd)
                        values (:others, '1', 'reply', 'openai', 'gpt-4o', 0, 0, 0, false, :usd)
                        """)
                .bind("others", OTHERS)
                .bind("usd", usd)
                .execute());
    }

    private List<String> models(Chat chat) {
        return column(chat, "model");
    }

    private List<String> messages(Chat chat) {
        return column(chat, "last_message_id");
    }

    private List<String> column(Chat chat, String column) {
        return shop.jdbi().withHandle(handle -> handle.createQuery("select " + column
                        + " from model_call where conversation_id = :id and input_tokens > 0 order by id")
                .bind("id", chat.id())
                .mapTo(String.class)
                .list());
    }
}
