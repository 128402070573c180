package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.Profiles;
import com.namdamasco.gateway.publishing.TopicReader;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * <pre>
 * broker   away ─────────────────────────────────────────── up ────────────
 * gateway  accepts ── kill -9 under load ── accepts ── kill -9 ── drains
 * </pre>
 */
class SpoolCrashIT {
    private static final int CONVERSATIONS = 8;

    private final ExecutorService clients = Executors.newFixedThreadPool(CONVERSATIONS);

    @Test
    void what_was_accepted_outlives_kill_9_and_keeps_its_order() {
        try (LocalStack stack = LocalStack.startTemporary(Set.of(LocalStack.Part.KAFKA))) {
            stack.kafka().stop();
            Map<String, String> environment = new HashMap<>(stack.environment());
            environment.put("SUPPORT_BOARD_WEBHOOK_SECRET", Profiles.KEY);
            environment.put("SPOOL_DIRECTORY", Profiles.emptyDirectory());
            try (PackagedService gateway = new PackagedService(
                    "webhook-gateway",
                    FreePort.find(),
                    environment,
                    Path.of("target", "spool-crash-gateway.log").toAbsolutePath())) {
                List<List<Integer>> accepted = acceptedUntilKilled(gateway, 0, 40);
                List<List<Integer>> again = acceptedUntilKilled(gateway, 1_000, 40);
                gateway.start();
                stack.kafka().start();

                try (TopicReader topic = new TopicReader(stack.kafka().bootstrapServers(), "nulu.messages", true)) {
                    Map<String, List<Integer>> arrived = new HashMap<>();
                    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                        for (ConsumerRecord<String, byte[]> event : topic.read()) {
                            arrived.computeIfAbsent(event.key(), key -> new ArrayList<>())
                                    .add(Integer.valueOf(
                                            TopicReader.headers(event).get("ce_id")));
                        }
                        for (int c = 0; c < CONVERSATIONS; c++) {
                            List<Integer> all = new ArrayList<>(accepted.get(c));
                            all.addAll(again.get(c));
                            assertThat(arrived.getOrDefault("crash-" + c, List.of()))
                                    .containsAll(all);
                        }
                    });
                    // What was on the disk but not answered yet when the process died may be there too; order holds for
                    // all.
                    assertThat(arrived.values())
                            .allSatisfy(ids -> assertThat(ids).isSorted().doesNotHaveDuplicates());
                }
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** Ids that were answered 200 before the process died, by conversation; it is killed with requests under way. */
    private List<List<Integer>> acceptedUntilKilled(PackagedService gateway, int from, int atLeast) {
        gateway.start();
        Nulu nulu = new Nulu(gateway.url());
        AtomicBoolean alive = new AtomicBoolean(true);
        List<List<Integer>> accepted = new ArrayList<>();
        List<CompletableFuture<Void>> conversations = new ArrayList<>();
        for (int c = 0; c < CONVERSATIONS; c++) {
            List<Integer> ids = java.util.Collections.synchronizedList(new ArrayList<>());
            accepted.add(ids);
            String conversation = "crash-" + c;
            conversations.add(CompletableFuture.runAsync(() -> post(nulu, conversation, from, ids, alive), clients));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> accepted.stream().allMatch(ids -> ids.size() >= atLeast));
        gateway.kill();
        alive.set(false);
        conversations.forEach(CompletableFuture::join);
        return accepted;
    }

    private static void post(Nulu nulu, String conversation, int from, List<Integer> ids, AtomicBoolean alive) {
        for (int id = from; alive.get(); id++) {
            try {
                int status = nulu.post(
                                Nulu.message(conversation, String.valueOf(id)).toString())
                        .statusCode();
                assertThat(status).isEqualTo(200);
                ids.add(id);
            } catch (IllegalStateException killed) {
                return;
            }
        }
    }
}
