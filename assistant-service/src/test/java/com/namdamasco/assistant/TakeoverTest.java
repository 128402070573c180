package com.namdamasco.assistant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** Who speaks: the assistant, until a human does. */
@QuarkusTest
@QuarkusTestResource(World.class)
class TakeoverTest {

    private static final String AGENTS_WORDS = "Hola, soy Carla";

    Shop shop;

    @Test
    void isSilentFromTheAgentsReplyUntilTheConversationIsGivenBack() {
        Chat chat = shop.open("wa");
        chat.agentWrites(AGENTS_WORDS);
        chat.customerWrites(QUESTION);
        chat.settle();
        assertThat(chat.texts()).isEmpty();
        assertThat(chat.inboxStates()).containsExactlyInAnyOrder("ignored", "left_to_human");
        chat.ownership().body("owner", equalTo("human")).body("pausedUntil", notNullValue());

        chat.resume().body("owner", equalTo("bot"));
        chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.texts().size() == 1);
    }

    @Test
    void isSilencedByAnAgentWhileTheAnswerIsStillBeingThoughtOf() {
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);
        chat.agentWrites(AGENTS_WORDS);

        chat.settle();
        assertThat(chat.texts()).isEmpty();
    }

    @Test
    void answersAgainAtOnceWhenATakeoverDuringATurnIsGivenBack() {
        Chat chat = shop.open("wa");
        shop.sandbox().delay("openai-chat", Duration.ofSeconds(4));
        chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.nuluCalls().containsKey("get-conversation"));
        chat.agentWrites(AGENTS_WORDS);
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        chat.resume();

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.texts().size() == 1);
        assertThat(chat.outboxStates(messageId)).contains("sent");
    }

    @Test
    void isNotSilencedByItsOwnEchoTheCommentBotOrAnEmptyMessage() {
        Chat chat = shop.open("wa");
        chat.publish(World.BOT, "¡Hola!");
        chat.publish(World.COMMENT_BOT, World.COMMENT_BOT_TAG + " Gracias por comentar");
        chat.publish(Chat.AGENT, "");

        chat.settle();

        chat.ownership().body("owner", equalTo("bot"));
        assertThat(chat.texts()).isEmpty();
        assertThat(chat.inboxStates()).containsOnly("ignored");
    }

    @Test
    void isSilencedBySomeoneUnknownToBeSafe() {
        Chat chat = shop.open("wa");

        chat.publish("", "¿Quién soy?");

        await().atMost(BOUND).until(chat::owner, equalTo("human"));
    }
}
