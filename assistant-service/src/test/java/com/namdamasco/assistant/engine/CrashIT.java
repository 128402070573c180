package com.namdamasco.assistant.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.localstack.PackagedService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The packaged assistant, killed -9 in the middle of a turn, of a send, and at seeded moments; started again, it goes on. */
class CrashIT {

    private static final long SEED = 20_261_123;
    private static final int RANDOM_KILLS = 4;
    private static final int EACH = 3;
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Map<String, String> SHORT_BOUNDS = Map.of(
            "NAMDAMASCO_TURN_LEASE", "PT4S",
            "NAMDAMASCO_REPLY_LOST_AFTER", "PT4S",
            "NAMDAMASCO_REPLY_SWEEP_INTERVAL", "PT1S");

    @Test
    void resumesWhereverItDied() {
        try (Replicas replicas = new Replicas("crash", 1, SHORT_BOUNDS)) {
            PackagedService assistant = replicas.assistants.get(0);
            List<JsonNode> conversations = new ArrayList<>();

            conversations.add(killedInTheTurn(replicas, assistant));
            JsonNode uncertain = killedInTheSend(replicas, assistant);
            conversations.add(uncertain);
            Random random = new Random(SEED);
            for (int kill = 0; kill < RANDOM_KILLS; kill++) {
                conversations.addAll(killedAtAMoment(replicas, assistant, random.nextInt(1_500)));
            }

            await().atMost(BOUND).until(() -> replicas.value(
                            """
                                    select (select count(*) from assistant.inbox
                                             where sender_role = 'CUSTOMER' and state = 'answered')
                                           || ' ' || (select count(*) from assistant.outbox
                                                       where state in ('pending', 'sending'))""")
                    .equals(conversations.size() + " 0"));
            assertThat(conversations).allSatisfy(conversation -> {
                String state = stateOf(replicas, conversation);
                // Killed between its mark and WhatsApp, a send is listed as unknown, whether it got there or not.
                assertThat(replicas.textsTo(conversation)).as(state).isBetween(state.equals("unknown") ? 0L : 1L, 1L);
            });
            assertThat(stateOf(replicas, uncertain)).isEqualTo("unknown");
            assertThat(replicas.value("select count(*) from assistant.outbox where kind = 'reply'"))
                    .isEqualTo(String.valueOf(conversations.size()));
        }
    }

    private static JsonNode killedInTheTurn(Replicas replicas, PackagedService assistant) {
        JsonNode conversation = replicas.sandbox.open("wa", "María Pérez");
        replicas.sandbox.delay("openai-chat", Duration.ofSeconds(3));
        replicas.customerWrites(conversation);
        await().atMost(BOUND)
                .until(() -> !replicas.sandbox.calls("nulu", conversation).isEmpty());
        assertThat(replicas.value("select count(*) from assistant.conversation where claim is not null"))
                .isEqualTo("1");
        restart(assistant);
        // Or its send would meet the delay that is meant for the next one.
        await().atMost(BOUND).until(() -> replicas.textsTo(conversation) == 1);
        return conversation;
    }

    private static JsonNode killedInTheSend(Replicas replicas, PackagedService assistant) {
        JsonNode conversation = replicas.sandbox.open("wa", "María Pérez");
        replicas.sandbox.delay("whatsapp", Duration.ofSeconds(3));
        replicas.customerWrites(conversation);
        await().atMost(BOUND).until(() -> stateOf(replicas, conversation).equals("sending"));
        // WhatsApp has the message and has not answered yet.
        await().atMost(BOUND).until(replicas.sandbox::hasPlayedAllFaults);
        restart(assistant);
        return conversation;
    }

    private static List<JsonNode> killedAtAMoment(Replicas replicas, PackagedService assistant, int millis) {
        List<JsonNode> conversations = new ArrayList<>();
        for (int n = 0; n < EACH; n++) {
            conversations.add(replicas.sandbox.open("wa", "María Pérez"));
        }
        conversations.forEach(replicas::customerWrites);
        long until = System.nanoTime() + millis * 1_000_000L;
        await().atMost(BOUND).until(() -> System.nanoTime() >= until);
        restart(assistant);
        return conversations;
    }

    private static void restart(PackagedService assistant) {
        assistant.kill();
        assistant.start();
    }

    private static String stateOf(Replicas replicas, JsonNode conversation) {
        return replicas.value(
                "select coalesce(max(state), 'nothing') from assistant.outbox where kind = 'reply' and conversation_id = '"
                        + conversation.path("conversationId").asText() + "'");
    }
}
