package com.namdamasco.assistant;

import com.namdamasco.localstack.LocalStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** What the service lives on fails: the customer hears of it once, or not at all. */
@QuarkusTest
@QuarkusTestResource(World.class)
class FailuresTest {

    Shop shop;

    LocalStack stack;

    @Test
    void tellsTheCustomerAndCallsAHumanWhenTheModelFails() {
        Chat chat = shop.open("wa");
        shop.sandbox().fail("openai-chat", 500, 100);

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("Un asesor de Damasco");
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
    }

    @Test
    void neverRepeatsASendWhoseOutcomeIsUnknown() {
        Chat chat = shop.open("wa");
        shop.sandbox().fail("whatsapp", 500, 1);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("unknown")));
        chat.settle();
        assertThat(chat.outboxStates(messageId)).containsExactly("unknown");
        assertThat(chat.copies()).isEmpty();
    }

    @Test
    void sendsAgainWhatWhatsAppCertainlyDidNotTake() {
        Chat chat = shop.open("wa");
        shop.sandbox().fail("whatsapp", 429, 1);

        String messageId = chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("sent", "sent")));
    }

    @Test
    void setsAsideARecordThatIsNoMessageAndGoesOn() {
        String rubbish = "{\"not\":\"a message " + UUID.randomUUID() + "\"}";
        Chat chat = shop.open("wa");
        shop.topic().send(chat.id(), rubbish.getBytes(StandardCharsets.UTF_8));

        chat.customerWrites(QUESTION);

        await().atMost(BOUND).until(() -> chat.texts().size() == 1);
        await().atMost(BOUND)
                .until(() -> shop.topic().valuesOf("nulu.messages.dead").contains(rubbish));
    }

    @Test
    void answersWhatArrivedWhileTheDatabaseWasAway() {
        Chat chat = shop.open("wa");
        stack.postgres().stop();
        try {
            chat.customerWrites(QUESTION);
        } finally {
            stack.postgres().start();
        }

        await().atMost(BOUND.multipliedBy(2)).until(() -> chat.texts().size() == 1);
    }
}
