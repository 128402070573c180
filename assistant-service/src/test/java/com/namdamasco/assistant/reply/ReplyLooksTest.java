package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several looks are made for each reply. Whatever the statistics say (nothing waits, when they were taken in a quiet moment; much
 * waits, when in a rush), a look reads what is due in its order, and for each of that a row here and there by its key.
 */
@QuarkusTest
@QuarkusTestResource(World.class)
class ReplyLooksTest {

    private static final List<String> HISTORY = List.of(
            """
            insert into conversation (conversation_id, channel, customer_id)
            select 'history-' || n, 'wa', n from generate_series(1, 20000) n
            """,
            """
            insert into outbox (id, conversation_id, last_message_id, kind, channel, sender_address, recipient_address,
                                text, epoch, state)
            select gen_random_uuid(), 'history-' || n, n, 'reply', 'wa', 'shop', 'history-' || n,
                   'Claro que sí, con mucho gusto.', 0, case when n % 20000 < :waiting then 'pending' else 'sent' end
              from generate_series(1, 20000) n
            """,
            """
            insert into recipient_pace (sender, recipient, not_before)
            select 'wa:shop', 'history-' || n, now() - interval '1 minute' from generate_series(1, 20000) n
            """,
            "analyze conversation, outbox, recipient_pace");

    Shop shop;

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 10_000})
    void aLookReadsWhatIsDueInItsOrder(int waiting) {
        shop.jdbi().useTransaction(handle -> {
            HISTORY.forEach(sql -> handle.execute(sql.replace(":waiting", String.valueOf(waiting))));

            assertThat(planOfALook(handle))
                    .anyMatch(line -> line.contains("Index Scan using outbox_due on outbox o"))
                    .anyMatch(line -> line.contains("Scan using outbox_under_way on outbox e"))
                    .anyMatch(line -> line.contains("Index Scan using recipient_pace_pkey"))
                    .noneMatch(line -> line.contains("Sort"))
                    .noneMatch(line -> line.contains("Seq Scan on conversation"));

            handle.rollback();
        });
    }

    private static List<String> planOfALook(Handle handle) {
        String look = Outbox.LOCK_NEXT
                .replace(":maxAge", "1")
                .replace(":copyMaxAge", "1")
                .replace(":freshFor", "1");
        return handle.createQuery("explain " + look).mapTo(String.class).list();
    }
}
