package com.namdamasco.assistant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One reply, however often and in however many pieces the question comes. */
@QuarkusTest
@QuarkusTestResource(World.class)
class OneReplyTest {

    Shop shop;

    @Test
    void answersOnceHoweverOftenTheMessageComes() {
        Chat chat = shop.open("wa");
        String messageId = chat.customerWrites(QUESTION);
        for (int i = 0; i < 3; i++) {
            chat.customerWrites(messageId, QUESTION);
        }

        await().atMost(BOUND).until(() -> chat.texts().size() == 1);

        chat.customerWrites(messageId, QUESTION);
        chat.settle();
        assertThat(chat.texts()).hasSize(1);
        assertThat(chat.copies()).hasSize(1);
    }

    @Test
    void answersABurstOnce() {
        Chat chat = shop.open("wa");
        chat.customerWrites("Hola");
        chat.customerWrites("una pregunta");
        chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.texts().size() == 1);

        chat.settle();
        assertThat(chat.texts()).hasSize(1);
        assertThat(chat.inboxStates()).containsOnly("answered").hasSize(3);
    }
}
