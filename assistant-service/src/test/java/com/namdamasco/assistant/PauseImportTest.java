package com.namdamasco.assistant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Pauses of another application are taken over, each once. */
@QuarkusTest
@QuarkusTestResource(World.class)
class PauseImportTest {

    Shop shop;

    @Test
    void theCustomerOfAnImportedPauseIsTheHumans() {
        Chat chat = shop.open("wa");
        Instant until = inMinutes(45);

        imported(chat.id(), until).body("imported", equalTo(1));
        chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.inboxStates().equals(List.of("left_to_human")));
        chat.ownership()
                .body("owner", equalTo("human"))
                .body("cause", equalTo("imported"))
                .body("channel", equalTo("wa"))
                .body("events.event", contains("begin"));
        assertThat(Instant.parse(chat.ownership().extract().path("pausedUntil")))
                .isEqualTo(until);
    }

    @Test
    void theSameAgainChangesNothing() {
        Chat chat = shop.open("wa");
        Instant until = inMinutes(45);
        imported(chat.id(), until);
        String before = row(chat);

        imported(chat.id(), until).body("imported", equalTo(0)).body("unchanged", equalTo(1));

        assertThat(row(chat)).isEqualTo(before);
    }

    @Test
    void whoWasGivenBackSinceStaysGivenBack() {
        Chat chat = shop.open("wa");
        Instant until = inMinutes(45);
        imported(chat.id(), until);
        chat.resume();

        imported(chat.id(), until).body("unchanged", equalTo(1));

        chat.ownership().body("owner", equalTo("bot"));
    }

    @Test
    void aLongerPauseStays() {
        Chat chat = shop.open("wa");
        imported(chat.id(), inMinutes(90));
        String before = row(chat);

        imported(chat.id(), inMinutes(10)).body("unchanged", equalTo(1));

        assertThat(row(chat)).isEqualTo(before);
    }

    @Test
    void whatIsOverIsNotBegunAnewAndWhatCannotBeReadIsNamed() {
        Chat chat = shop.open("wa");

        take(List.of(
                        Map.of(
                                "conversationId",
                                chat.id(),
                                "pausedUntil",
                                inMinutes(-1).toString()),
                        Map.of(
                                "conversationId",
                                " ",
                                "pausedUntil",
                                inMinutes(5).toString()),
                        Map.of("conversationId", chat.id(), "pausedUntil", "tomorrow"),
                        Map.of("conversationId", chat.id())))
                .statusCode(200)
                .body("received", equalTo(4))
                .body("over", equalTo(1))
                .body("imported", equalTo(0))
                .body("rejected.index", contains(1, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "{\"pauses\": 7}"})
    void whatIsNotAsDescribedIsRefused(String body) {
        Shop.service()
                .contentType("application/json")
                .body(body)
                .post("/api/pauses/import")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void onlyHoldersOfTheTokenMayImport() {
        given().contentType("application/json")
                .body("{\"pauses\":[]}")
                .post("/api/pauses/import")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse imported(String conversationId, Instant until) {
        return take(List.of(Map.of("conversationId", conversationId, "pausedUntil", until.toString())))
                .statusCode(200);
    }

    private static ValidatableResponse take(List<Map<String, String>> pauses) {
        return Shop.service()
                .contentType("application/json")
                .body(Map.of("pauses", pauses))
                .post("/api/pauses/import")
                .then();
    }

    private static Instant inMinutes(int minutes) {
        return Instant.now().plus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MICROS);
    }

    /** Everything that an import could change. */
    private String row(Chat chat) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        """
                        select c::text || p::text || (select count(*) from takeover_event e
                                                       where e.conversation_id = c.conversation_id)
                          from conversation c join conversation_pauses p using (conversation_id)
                         where c.conversation_id = :id
                        """)
                .bind("id", chat.id())
                .mapTo(String.class)
                .one());
    }
}
