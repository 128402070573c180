package com.namdamasco.assistant.privacy;

import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A turn keeps what a voice note says at the very moment at which the customer's data are erased. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ErasureRaceTest {

    Shop shop;

    @Test
    void wordsThatAreHeardMeanwhileAreNotKept() {
        // Given an erasure that has passed the voice notes and is held up behind them
        Chat chat = shop.open("wa", "Eufrasia Marcano");
        String messageId = chat.customerWrites(QUESTION);
        chat.reply();
        chat.settle();
        var heard = new CompletableFuture<Integer>();
        var erased = new CompletableFuture<Integer>();
        shop.jdbi().useTransaction(handle -> {
            handle.createQuery("select 1 from conversation_evidence where conversation_id = :id for update")
                    .bind("id", chat.id())
                    .mapTo(Integer.class)
                    .one();
            erased.completeAsync(() ->
                    ErasureOrder.give("customerId", chat.customerId()).extract().statusCode());
            await().atMost(BOUND).until(() -> isWaiting("delete from conversation_evidence%"));

            // When
            heard.completeAsync(() -> hear(messageId));
            await().atMost(BOUND).until(() -> heard.isDone() || isWaiting("insert into voice_note%"));
        });

        // Then
        assertThat(erased.join()).isEqualTo(200);
        assertThat(heard.join()).isZero();
        assertThat(new Traces(shop.jdbi()).of("palabras de Eufrasia")).isEmpty();
    }

    private int hear(String messageId) {
        return shop.jdbi().withHandle(handle -> handle.createUpdate(
                        "insert into voice_note values (:message, 0, 'palabras de Eufrasia')")
                .bind("message", messageId)
                .execute());
    }

    /** On a connection of its own: within a transaction PostgreSQL shows the activity of its first look. */
    private boolean isWaiting(String statement) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        """
                        select exists (select 1 from pg_stat_activity
                                        where wait_event_type = 'Lock' and ltrim(query) like :statement)
                        """)
                .bind("statement", statement)
                .mapTo(Boolean.class)
                .one());
    }
}
