package com.namdamasco.assistant.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two assistants, one database, one topic. */
class ReplicasIT {

    private static final int CONVERSATIONS = 200;
    private static final Duration BOUND = Duration.ofSeconds(120);

    @Test
    void answerEachConversationOnce() {
        try (Replicas replicas = new Replicas("replicas", 2, Map.of())) {
            List<JsonNode> conversations = new ArrayList<>();
            for (int n = 0; n < CONVERSATIONS; n++) {
                conversations.add(replicas.sandbox.open("wa", "María Pérez"));
            }

            conversations.forEach(replicas::customerWrites);

            await().atMost(BOUND)
                    .until(() -> replicas.value("select count(*) from assistant.outbox where state = 'sent'")
                            .equals(String.valueOf(2 * CONVERSATIONS)));
            assertThat(conversations).allSatisfy(conversation -> assertThat(replicas.textsTo(conversation))
                    .isEqualTo(1));
            assertThat(replicas.value("select count(*) from assistant.outbox where kind = 'reply'"))
                    .isEqualTo(String.valueOf(CONVERSATIONS));
        }
    }
}
