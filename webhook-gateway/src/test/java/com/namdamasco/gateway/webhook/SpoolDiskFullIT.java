package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.Profiles;
import com.namdamasco.gateway.publishing.TopicReader;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A disk that takes no more, played by the bound of a process' files (prlimit): SQLite gets the same refusal of a write.
 *
 * <pre>
 * disk    room ───── full ───────────────────── room ────────
 * broker  away ────────────────── up ────────────────────────
 * answer  200 ...... 503 ........ others 200 ... all 200
 * topic   ......................... others ...... all
 * </pre>
 */
@EnabledOnOs(OS.LINUX)
class SpoolDiskFullIT {
    private static final String SPOOLED = "(?m)^namdamasco_spool_records(\\{.*})? ";

    private PackagedService gateway;
    private Nulu nulu;

    @Test
    void what_fits_is_kept_what_does_not_is_refused_and_nothing_is_published_again_and_again() throws Exception {
        Path spool = Path.of(Profiles.emptyDirectory());
        try (LocalStack stack = LocalStack.startTemporary(Set.of(LocalStack.Part.KAFKA))) {
            stack.kafka().stop();
            Map<String, String> environment = new HashMap<>(stack.environment());
            environment.put("SUPPORT_BOARD_WEBHOOK_SECRET", Profiles.KEY);
            environment.put("SPOOL_DIRECTORY", spool.toString());
            PackagedService packaged = new PackagedService(
                    "webhook-gateway",
                    FreePort.find(),
                    environment,
                    Path.of("target", "spool-disk-full-gateway.log").toAbsolutePath());
            gateway = packaged;
            try (packaged) {
                packaged.start();
                nulu = new Nulu(gateway.url());
                List<String> accepted = new ArrayList<>();
                assertThat(post("full", "first")).isEqualTo(200);
                accepted.add("first");

                bound(largest(spool) + 20_000);
                for (int i = 0; accepted.size() == i + 1; i++) {
                    assertThat(i).as("the disk is never full").isLessThan(10_000);
                    if (post("full", "id-" + i) == 200) {
                        accepted.add("id-" + i);
                    }
                }
                assertThat(post("full", "refused")).isEqualTo(503);
                assertThat(post("another", "refused too")).isEqualTo(503);
                assertThat(nulu.get("/api/health/ready").statusCode()).isEqualTo(503);

                stack.kafka().start();
                await().atMost(Duration.ofSeconds(30)).until(() -> post("passes", "straight on") == 200);
                try (TopicReader topic = new TopicReader(stack.kafka().bootstrapServers(), "nulu.messages", true)) {
                    List<String> arrived = new ArrayList<>();
                    // What is published cannot be taken from the file: it does not go again, and what is behind it
                    // waits.
                    await().during(Duration.ofSeconds(3))
                            .atMost(Duration.ofSeconds(6))
                            .until(() -> {
                                arrived.addAll(ids(topic));
                                return arrived.stream().distinct().count() == arrived.size();
                            });

                    bound(-1);
                    await().atMost(Duration.ofSeconds(30)).until(() -> {
                        arrived.addAll(ids(topic));
                        return arrived.containsAll(accepted);
                    });
                    assertThat(arrived).containsExactlyElementsOf(accepted);
                    await().atMost(Duration.ofSeconds(30))
                            .untilAsserted(() ->
                                    assertThat(nulu.get("/q/metrics").body()).containsPattern(SPOOLED + "0\\.0"));
                    assertThat(post("full", "last")).isEqualTo(200);
                    await().atMost(Duration.ofSeconds(30))
                            .until(() -> ids(topic).equals(List.of("last")));
                }
            }
        }
    }

    private int post(String conversation, String id) {
        long start = System.nanoTime();
        int status = nulu.post(Nulu.message(conversation, id.replace(' ', '-')).toString())
                .statusCode();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_500));
        return status;
    }

    private static List<String> ids(TopicReader topic) {
        return topic.read().stream()
                .filter(event -> event.key().equals("full"))
                .map(event -> TopicReader.headers(event).get("ce_id"))
                .toList();
    }

    private static long largest(Path spool) throws IOException {
        try (var files = Files.list(spool)) {
            return files.mapToLong(file -> file.toFile().length()).max().orElseThrow();
        }
    }

    /** @param bytes of any file of the gateway, -1: no bound */
    private void bound(long bytes) throws IOException, InterruptedException {
        Process prlimit = new ProcessBuilder(
                        "prlimit",
                        "--pid",
                        String.valueOf(gateway.pid()),
                        "--fsize=" + (bytes < 0 ? "unlimited" : bytes) + ":unlimited")
                .inheritIO()
                .start();
        assertThat(prlimit.waitFor()).isZero();
    }
}
