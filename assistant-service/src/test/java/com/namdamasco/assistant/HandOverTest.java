package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.handover.Department;
import com.namdamasco.assistant.handover.HandOvers;
import com.namdamasco.assistant.handover.HandOvers.NewHandOver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** A conversation is handed to a human: the reply, the department, the note, the pause; each once. */
@QuarkusTest
@QuarkusTestResource(World.class)
class HandOverTest {

    World.Addresses addresses;

    Shop shop;

    @BeforeEach
    void fill() {
        SampleShop.fill(shop, addresses);
    }

    @ParameterizedTest
    @CsvSource({
        "Quiero hablar con una persona, " + World.SALES + ", ventas",
        "Mi televisor llegó dañado, " + World.SUPPORT + ", soporte"
    })
    void theDepartmentChangesOnceANoteIsLeftAndTheAssistantFallsSilent(String said, String department, String spanish) {
        Chat chat = shop.open("wa", "Ana Díaz");
        chat.customerWrites("¿Cuánto cuesta el D0002386?");
        chat.reply();
        await().atMost(BOUND).until(() -> chat.copies().size() == 1);

        chat.customerWrites(said);

        assertThat(chat.reply(2)).contains("asesor");
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        await().atMost(BOUND).until(() -> calls(chat, "add-note").size() == 1);
        assertThat(calls(chat, "update-conversation-department"))
                .singleElement()
                .satisfies(
                        call -> assertThat(call.at("/body/department").asText()).isEqualTo(department));
        assertThat(calls(chat, "add-note").get(0).at("/body/message").asText())
                .contains("Ana Díaz", "WhatsApp", said, "D0002386 TELEVISOR", spanish);
        chat.customerWrites("¿Hola?");
        chat.settle();
        assertThat(chat.texts()).hasSize(2);
        assertThat(calls(chat, "add-note")).hasSize(1);
    }

    @Test
    void aHandOverOfNecessityLeavesANoteToo() {
        Chat chat = shop.open("wa");
        shop.sandbox().script("Cuesta US$ 1,00.", "Cuesta US$ 1,00.");

        chat.customerWrites("¿Cuánto cuesta el D0002386?");

        assertThat(chat.reply()).contains("Quiero darte datos exactos");
        await().atMost(BOUND).until(() -> calls(chat, "add-note").size() == 1);
        assertThat(calls(chat, "update-conversation-department")).isEmpty();
        assertThat(chat.owner()).isEqualTo("human");
    }

    @Test
    void aTurnThatIsTriedTwiceHasOneNoteAndNuluBeingAwayDelaysIt() {
        Chat chat = shop.open("wa");
        chat.customerWrites("Hola");
        chat.reply();
        chat.settle();
        shop.sandbox().fail("nulu", 503, 3);

        for (int i = 0; i < 2; i++) {
            shop.jdbi()
                    .useTransaction(handle -> HandOvers.add(
                            handle, new NewHandOver(chat.id(), "retried", Department.SALES, "El cliente espera.")));
        }

        await().atMost(BOUND.multipliedBy(2)).until(() -> state(chat).equals(List.of("done")));
        assertThat(calls(chat, "add-note").stream()
                        .filter(call -> call.path("status").asInt() == 200))
                .hasSize(1);
        assertThat(calls(chat, "update-conversation-department").stream()
                        .filter(call -> call.path("status").asInt() == 200))
                .hasSize(1);
    }

    @Test
    void aReplyThatIsNeverSentHandsNothingOver() {
        Chat chat = shop.open("wa");
        chat.customerWrites("Hola");
        chat.reply();
        chat.settle();

        shop.jdbi().useTransaction(handle -> {
            handle.createUpdate(
                            """
                            insert into outbox (id, conversation_id, last_message_id, kind, channel, text, epoch, state)
                            values (gen_random_uuid(), :id, 'cancelled', 'reply', 'wa', 'Un asesor sigue.', 0, 'cancelled')
                            """)
                    .bind("id", chat.id())
                    .execute();
            HandOvers.add(handle, new NewHandOver(chat.id(), "cancelled", Department.SALES, "El cliente espera."));
        });

        await().atMost(BOUND).until(() -> state(chat).equals(List.of("void")));
        assertThat(calls(chat, "add-note")).isEmpty();
    }

    /** Its sender was held for long, and the messages were answered anew. */
    @Test
    void whatATurnThatRanAnewHandsOverIsHandedOver() {
        Chat chat = shop.open("wa");
        chat.customerWrites("Hola");
        chat.reply();
        chat.settle();

        for (String state : List.of("cancelled", "sent")) {
            shop.jdbi().useTransaction(handle -> {
                handle.createUpdate(
                                """
                                insert into outbox (id, conversation_id, last_message_id, kind, channel, text, epoch, state)
                                values (gen_random_uuid(), :id, 'anew', 'reply', 'wa', 'Un asesor sigue.', 0, :state)
                                """)
                        .bind("id", chat.id())
                        .bind("state", state)
                        .execute();
                HandOvers.add(handle, new NewHandOver(chat.id(), "anew", Department.SALES, "El cliente espera."));
            });
            String expected = state.equals("sent") ? "done" : "void";
            await().atMost(BOUND).until(() -> state(chat).equals(List.of(expected)));
        }

        assertThat(calls(chat, "add-note")).hasSize(1);
    }

    private List<JsonNode> calls(Chat chat, String function) {
        return shop.sandbox().calls("nulu", chat.conversation()).stream()
                .filter(call -> call.path("function").asText().equals(function))
                .toList();
    }

    private List<String> state(Chat chat) {
        return shop.jdbi()
                .withHandle(handle -> handle.createQuery("select state from hand_over where conversation_id = :id")
                        .bind("id", chat.id())
                        .mapTo(String.class)
                        .list());
    }
}
