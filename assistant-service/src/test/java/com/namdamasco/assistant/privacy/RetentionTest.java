package com.namdamasco.assistant.privacy;

import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Old words go, then old rows; what is younger stays as it is. Time passes by moving what is stored into the past. */
@QuarkusTest
@QuarkusTestResource(World.class)
class RetentionTest {

    private static final List<String> AGEING = List.of(
            "update inbox set arrived_at = arrived_at - :days * interval '1 day' where conversation_id = :id",
            "update outbox set created_at = created_at - :days * interval '1 day' where conversation_id = :id",
            "update takeover_event set recorded_at = recorded_at - :days * interval '1 day' where conversation_id = :id",
            "update model_call set at = at - :days * interval '1 day' where conversation_id = :id",
            "update conversation_evidence set updated_at = updated_at - :days * interval '1 day' where conversation_id = :id",
            "update conversation_memory set updated_at = updated_at - :days * interval '1 day' where conversation_id = :id",
            "update conversation_contact set learnt_at = learnt_at - :days * interval '1 day' where conversation_id = :id",
            "update conversation_pauses set paused_until = paused_until - :days * interval '1 day' where conversation_id = :id",
            "update conversation set updated_at = updated_at - :days * interval '1 day' where conversation_id = :id");

    Shop shop;

    @Inject
    Retention retention;

    @Test
    void wordsOfHalfAYearAgoGoAndCountsStay() {
        Chat chat = answered("Anastasia Betancourt");
        age(chat, 181);

        retention.sweep();

        assertThat(new Traces(shop.jdbi()).of("Anastasia")).isEmpty();
        assertThat(new Traces(shop.jdbi()).of(chat.phone().replace("+", "")))
                .as("numbers, but for the pace, which is kept for a day")
                .allMatch(row -> row.startsWith("recipient_pace"));
        assertThat(count("inbox", chat)).isPositive();
        assertThat(count("outbox", chat)).isEqualTo(2);
        assertThat(count("model_call", chat)).isPositive();
        chat.ownership().body("owner", equalTo("bot")).body("waitingSince", nullValue());
    }

    @Test
    void whatIsYoungerStays() {
        Chat chat = answered("Anastasio Betancourt");
        age(chat, 179);

        retention.sweep();

        assertThat(new Traces(shop.jdbi()).of("Anastasio")).isNotEmpty();
        assertThat(count("conversation_evidence", chat)).isEqualTo(1);
    }

    @Test
    void aCustomerWhoIsAnsweredAgainAndAgainKeepsTheContactAndTheNewWords() {
        Chat chat = answered("Anacleto Betancourt");
        age(chat, 181);
        chat.customerWrites(QUESTION + " otra vez");
        chat.reply(2);
        chat.settle();

        retention.sweep();

        assertThat(new Traces(shop.jdbi()).of("otra vez")).isNotEmpty();
        assertThat(count("conversation_contact", chat)).isEqualTo(1);
        assertThat(erased(chat)).contains(true, false);
    }

    @Test
    void rowsOfTwoYearsAgoGoAltogether() {
        Chat chat = answered("Anabella Betancourt");
        age(chat, 731);

        retention.sweep();

        for (String table : List.of(
                "inbox", "outbox", "model_call", "conversation_evidence", "conversation_contact", "conversation")) {
            assertThat(count(table, chat)).as(table).isZero();
        }
    }

    private Chat answered(String name) {
        Chat chat = shop.open("wa", name);
        chat.customerWrites(QUESTION);
        chat.reply();
        chat.settle();
        return chat;
    }

    private void age(Chat chat, int days) {
        shop.jdbi()
                .useTransaction(handle -> AGEING.forEach(statement -> handle.createUpdate(statement)
                        .bind("days", days)
                        .bind("id", chat.id())
                        .execute()));
    }

    private int count(String table, Chat chat) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        "select count(*) from " + table + " where conversation_id = :id")
                .bind("id", chat.id())
                .mapTo(Integer.class)
                .one());
    }

    private List<Boolean> erased(Chat chat) {
        return shop.jdbi()
                .withHandle(handle -> handle.createQuery("select erased from inbox where conversation_id = :id")
                        .bind("id", chat.id())
                        .mapTo(Boolean.class)
                        .list());
    }
}
