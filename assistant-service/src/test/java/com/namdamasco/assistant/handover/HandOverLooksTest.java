package com.namdamasco.assistant.handover;

import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each replica looks for hand-overs every second: what has long been said must not make that cost more from day to day. */
@QuarkusTest
@QuarkusTestResource(World.class)
class HandOverLooksTest {

    private static final List<String> HISTORY = List.of(
            """
            insert into conversation (conversation_id, channel, customer_id)
            select 'history-' || n, 'wa', n from generate_series(1, 20000) n
            """,
            """
            insert into outbox (id, conversation_id, last_message_id, kind, channel, text, epoch, state)
            select gen_random_uuid(), 'history-' || n, n, 'reply', 'wa', 'Claro que sí, con mucho gusto.', 0, 'sent'
              from generate_series(1, 20000) n
            """,
            "analyze conversation, outbox");

    Shop shop;

    @ParameterizedTest
    @ValueSource(strings = {HandOvers.VOID, HandOvers.CLAIM})
    void noLookReadsAllReplies(String look) {
        shop.jdbi().useTransaction(handle -> {
            HISTORY.forEach(handle::execute);

            assertThat(planOf(handle, look)).isNotEmpty().noneMatch(line -> line.contains("Seq Scan on outbox"));

            handle.rollback();
        });
    }

    private static List<String> planOf(Handle handle, String look) {
        return handle.createQuery("explain " + look.replace(":lease", "1"))
                .mapTo(String.class)
                .list();
    }
}
