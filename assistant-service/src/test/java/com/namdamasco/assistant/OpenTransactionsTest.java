package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

/** A transaction that is open while the model thinks would hold a connection, and locks, for as long as that takes. */
@QuarkusTest
@QuarkusTestResource(World.class)
class OpenTransactionsTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    World.Addresses addresses;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void mend() {
        new Sandbox(addresses.sandbox()).mend();
    }

    @Test
    void thereAreNoneWhileTheModelThinks() {
        Sandbox sandbox = new Sandbox(addresses.sandbox());
        try (Topic topic = new Topic(addresses.kafka())) {
            JsonNode conversation = sandbox.open("wa", "María Pérez");
            sandbox.delay("openai-chat", Duration.ofSeconds(4));
            String id = sandbox.customerWrites(conversation, "Hola");
            topic.publish(conversation, id, conversation.path("customerId").asText(), "Hola");
            await().atMost(BOUND)
                    .until(() -> !sandbox.calls("nulu", conversation).isEmpty());

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofMillis(2_500))
                    .until(() -> isThinking(conversation) && openTransactions() == 0);
        }
    }

    private boolean isThinking(JsonNode conversation) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select claim is not null from conversation where conversation_id = :id")
                        .bind("id", conversation.path("conversationId").asText())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Older than any of the short ones between which the turn is. */
    private int openTransactions() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select count(*) from pg_stat_activity
                         where state like 'idle in transaction%' and xact_start < clock_timestamp() - interval '300 ms'
                        """)
                .mapTo(Integer.class)
                .one());
    }
}
