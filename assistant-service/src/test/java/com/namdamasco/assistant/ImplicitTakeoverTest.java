package com.namdamasco.assistant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** A human agent has spoken, and only Nulu's history tells. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ImplicitTakeoverTest {

    Shop shop;

    @Test
    void staysSilentWhenTheHistoryShowsAnAgent() {
        Chat chat = shop.open("wa");
        chat.agentWritesUnheard("Hola, soy Carla");
        shop.sandbox().takeOver(chat.conversation());

        chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        chat.settle();
        assertThat(chat.texts()).isEmpty();
        assertThat(chat.inboxStates()).containsExactly("left_to_human");
        var details = chat.ownership()
                .body("cause", equalTo("implicit_history"))
                .body("actor", equalTo(Chat.AGENT))
                .extract();
        OffsetDateTime since = OffsetDateTime.parse(details.path("pausedSince"));
        assertThat(since.getNano())
                .as("the message's own time, which Nulu tells to the second")
                .isZero();
        assertThat(OffsetDateTime.parse(details.path("pausedUntil"))).isEqualTo(since.plus(Duration.ofMinutes(30)));
    }

    @Test
    void goesOnWhenTheConversationHasBeenGivenBackSince() {
        Chat chat = shop.open("wa");
        chat.agentWritesUnheard("Hola, soy Carla");
        chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(chat::owner, equalTo("human"));

        chat.resume();

        assertThat(chat.reply()).contains("189,99");
    }
}
