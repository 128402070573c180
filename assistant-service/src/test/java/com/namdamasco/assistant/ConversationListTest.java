package com.namdamasco.assistant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** The list of conversations, and what its callers may ask. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ConversationListTest {

    Shop shop;

    @Test
    void listsTheMostRecentlyActiveFirstAPageAtATime() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.add(0, known("tg").id());
        }

        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = list("channel=tg&limit=2&cursor=" + cursor);
            List<String> ids = page.extract().path("conversations.conversationId");
            assertThat(ids).hasSizeBetween(1, 2);
            walked.addAll(ids);
            cursor = page.extract().path("nextCursor");
        }

        assertThat(walked.subList(0, 5)).isEqualTo(opened);
        assertThat(walked).doesNotHaveDuplicates();
    }

    @Test
    void tellsTheLastPageFromTheOthers() {
        list("owner=human&channel=em&limit=1").body("nextCursor", nullValue()).body("conversations.size()", equalTo(0));
    }

    @Test
    void filtersByOwner() {
        Chat human = known("ig");
        human.pause();
        Chat bot = known("ig");

        assertThat(ids("owner=human&channel=ig")).contains(human.id()).doesNotContain(bot.id());
        assertThat(ids("owner=bot&channel=ig")).contains(bot.id()).doesNotContain(human.id());
    }

    @Test
    void callsTheWebChatByAName() {
        Chat chat = known("web");

        assertThat(ids("channel=web")).contains(chat.id());
        chat.ownership().body("channel", equalTo("web"));
    }

    @Test
    void findsCustomersWhoWaitForAnybody() {
        Chat waiting = known("fb");
        waiting.pause();
        waiting.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> waiting.inboxStates().contains("left_to_human"));
        Chat answered = known("fb");
        answered.pause();
        answered.customerWrites(QUESTION);
        answered.agentWrites("Con gusto");
        answered.settle();

        assertThat(ids("unanswered=true")).contains(waiting.id()).doesNotContain(answered.id());
        assertThat(ids("unanswered=false")).contains(answered.id()).doesNotContain(waiting.id());
        waiting.ownership().body("waitingSince", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?owner=nobody            | owner takes bot or human",
                "?unanswered=yes          | unanswered takes true or false",
                "?channel=WA%20           | channel takes",
                "?limit=0                 | limit takes a whole number from 1 to 200",
                "?limit=201               | limit takes",
                "?limit=ten               | limit takes",
                "?limit=99999999999999    | limit takes",
                "?cursor=nonsense         | cursor is not one",
                "/%00                     | conversation id",
                "/1?events=0              | events takes a whole number from 1 to 200",
            })
    void refusesWhatItCannotRead(String path, String detail) {
        Shop.service()
                .urlEncodingEnabled(false)
                .get("/api/conversations" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @Test
    void refusesAPauseThatIsTooLongAndPausesNothing() {
        Chat chat = known("tg");

        Shop.service()
                .contentType("application/json")
                .body("{\"minutes\": 10081}")
                .post("/api/conversations/" + chat.id() + "/pause")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("10080"));

        chat.ownership().body("owner", equalTo("bot"));
    }

    @Test
    void knowsNoConversationOfWhichNothingHasArrived() {
        for (String action : List.of("/pause", "/resume")) {
            Shop.service()
                    .post("/api/conversations/nobodys" + action)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    /** A conversation in which nothing waits. */
    private Chat known(String channel) {
        Chat chat = shop.open(channel);
        chat.publish(World.BOT, "¡Hola!");
        await().atMost(BOUND).until(() -> chat.inboxStates().size() == 1);
        return chat;
    }

    private static List<String> ids(String query) {
        return list(query + "&limit=200").extract().path("conversations.conversationId");
    }

    private static ValidatableResponse list(String query) {
        return Shop.service().get("/api/conversations?" + query).then().statusCode(200);
    }
}
