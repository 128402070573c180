package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.localstack.PackagedService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** A model that lies, on everything real: what it invents never reaches the customer. */
@QuarkusTest
@QuarkusTestResource(World.class)
class FiguresTest {

    private static final String TRUTH =
            "El televisor Samsung de 32\" cuesta US$ 189,99 (Bs. 7.599,60). Disponible en Sabana Grande.";
    private static final String HAND_OVER = "Quiero darte datos exactos";

    Shop shop;

    PackagedService catalogue;

    @BeforeEach
    void usualPrice() {
        push("189.99");
    }

    /** The other tests share the catalogue. */
    @AfterEach
    void putThePriceBack() {
        push("189.99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El televisor Samsung de 32\" cuesta US$ 159,99.",
                "El televisor Samsung de 32\" cuesta Bs. 189,99.",
                "El televisor Samsung está disponible en Sabana Grande: quedan 12 unidades.",
                "El televisor Samsung de 32\" es el código D0007278, US$ 189,99.",
                "El televisor Samsung de 32\" cuesta US$ 189,99 y lo tienes disponible en Altamira.",
                "El televisor Samsung de 32\" tiene 20% de descuento."
            })
    void aLieIsRepairedOrHandedOver(String lie) {
        Chat repaired = shop.open("wa");
        shop.sandbox().script(lie, TRUTH);
        repaired.customerWrites(QUESTION);
        assertThat(repaired.reply()).isEqualTo(TRUTH);
        assertThat(repaired.owner()).isEqualTo("bot");

        Chat handedOver = shop.open("wa");
        shop.sandbox().script(lie, lie);
        handedOver.customerWrites(QUESTION);
        assertThat(handedOver.reply()).contains(HAND_OVER).doesNotContain("D0007278", "Altamira", "159", "12");
        await().atMost(BOUND).until(handedOver::owner, equalTo("human"));
    }

    @Test
    void theTruthIsSentAsItIs() {
        Chat chat = shop.open("wa");
        shop.sandbox().script(TRUTH);

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).isEqualTo(TRUTH);
    }

    @Test
    void aFigureWithoutAnyToolCallIsRefusedEvenIfItIsTrue() {
        Chat chat = shop.open("wa");
        shop.sandbox().script(TRUTH, TRUTH);

        chat.customerWrites("Hola");

        assertThat(chat.reply()).contains(HAND_OVER);
    }

    @Test
    void aFollowUpMayQuoteAnEarlierTurnButNotAStaleOrUnreadableFigure() {
        Chat chat = shop.open("wa");
        shop.sandbox().script(TRUTH);
        chat.customerWrites(QUESTION);
        chat.reply();

        shop.sandbox().script(TRUTH);
        chat.customerWrites("gracias");
        assertThat(chat.reply(2)).isEqualTo(TRUTH);

        push("199.99");
        String current = TRUTH.replace("189,99", "199,99");
        shop.sandbox().script(TRUTH, current);
        chat.customerWrites("gracias");
        assertThat(chat.reply(3)).isEqualTo(current);

        catalogue.stop();
        try {
            shop.sandbox().script(current, current);
            chat.customerWrites("gracias");
            assertThat(chat.reply(4)).contains(HAND_OVER);
        } finally {
            catalogue.start();
        }
    }

    @Test
    void aReplyThatHadToWaitIsWrittenAnewAtThePriceOfNow() {
        Chat chat = shop.open("wa");
        String current = TRUTH.replace("189,99", "199,99");
        shop.sandbox().script("¡Hola! ¿Qué buscas?", TRUTH, current);
        chat.customerWrites("Hola");
        chat.reply();
        assertThat(execute(
                        "update recipient_pace set not_before = now() + interval '1 hour' where recipient = ?",
                        to(chat)))
                .isOne();

        String messageId = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId), equalTo(List.of("pending")));
        push("199.99");
        execute("update outbox set created_at = now() - interval '3 minutes' where last_message_id = ?", messageId);
        execute("update recipient_pace set not_before = now() where recipient = ?", to(chat));

        assertThat(chat.reply(2)).isEqualTo(current);
        assertThat(chat.outboxStates(messageId)).startsWith("cancelled");
    }

    private int execute(String sql, String parameter) {
        return shop.jdbi().withHandle(handle -> handle.execute(sql, parameter));
    }

    private static String to(Chat chat) {
        return chat.phone().replace("+", "");
    }

    private void push(String price) {
        JsonNode entries = Contract.read("receive-products.json").deepCopy();
        entries.forEach(entry -> {
            if (entry.path("itemCode").asText().equals("D0007277")) {
                ((ObjectNode) entry).put("price", price);
            }
        });
        shop.push(entries);
    }
}
