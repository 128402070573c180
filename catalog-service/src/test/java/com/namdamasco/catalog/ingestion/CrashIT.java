package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The packaged service, killed while it works on a push: after the next start the push has taken effect, once. */
class CrashIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ITEMS = 20;
    private static final int WAREHOUSES = 1_000;
    private static final int ENTRIES = ITEMS * WAREHOUSES;
    private static final String KEY = "receiver-key-of-the-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private PackagedService catalog;

    @Test
    void anAcceptedPushSurvivesKills() throws Exception {
        try (LocalStack stack = LocalStack.startTemporary(Set.of(LocalStack.Part.POSTGRES));
                PackagedService sandbox = service("deploy/sandbox", Map.of());
                PackagedService killed = service("catalog-service", environment(stack, sandbox))) {
            catalog = killed;
            sandbox.start();
            catalog.start();
            for (int stock = 1; stock <= 4; stock++) {
                String id = push(stock);
                // Each round a moment later: just accepted, just begun, in the middle or done.
                Set<String> moment = Set.of("running", "completed", stock == 1 ? "accepted" : "failed");
                await().pollInterval(Duration.ofMillis(stock == 4 ? 300 : 5))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> moment.contains(report(id).get("status").asText()));
                catalog.kill();
                assertThat(rowsWith(stack, stock)).as("all or nothing").isIn(0, ENTRIES);
                catalog.start();
                await().atMost(Duration.ofSeconds(90))
                        .until(() -> report(id).get("status").asText().equals("completed"));

                assertThat(rowsWith(stack, stock)).isEqualTo(ENTRIES);
                assertThat(report(id).get("rowsWritten").asInt()).isEqualTo(ENTRIES);
            }
        }
    }

    private static PackagedService service(String module, Map<String, String> environment) {
        Path log = Path.of("target", "world-logs", "crash-" + Path.of(module).getFileName() + ".log");
        return new PackagedService(module, FreePort.find(), environment, log);
    }

    private static Map<String, String> environment(LocalStack stack, PackagedService sandbox) {
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("RECEIVER_API_KEY", KEY);
        environment.put("CATALOG_SERVICE_TOKEN", "service-token-of-the-test");
        environment.put("OPENAI_API_KEY", "sandbox");
        environment.put("EMBEDDING_MODEL", "bge-small-en-v15-q");
        environment.put("EMBEDDING_DIMENSION", "384");
        environment.put("OPENAI_BASE_URL", sandbox.url() + "/openai/v1");
        environment.put("CATALOG_EMBEDDING_LEASE", "5s");
        return environment;
    }

    private String push(int stock) throws IOException, InterruptedException {
        String entries = IntStream.range(0, ENTRIES)
                .mapToObj(n -> "{\"itemCode\":\"K%d\",\"itemName\":\"CAFETERA %d\",\"whsName\":\"W%d\",\"stock\":%d}"
                        .formatted(n % ITEMS, n % ITEMS, n / ITEMS, stock))
                .collect(Collectors.joining(",", "[", "]"));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(catalog.url().resolve("/api/receive-products"))
                        .header("X-API-KEY", KEY)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(entries))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        return JSON.readTree(answer.body()).get("ingestionId").asText();
    }

    private JsonNode report(String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(catalog.url().resolve("/api/ingestions/" + id))
                .header("X-API-KEY", KEY)
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private static int rowsWith(LocalStack stack, int stock) throws SQLException {
        try (Connection connection = stack.postgres().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM catalog.product WHERE stock = " + stock)) {
            row.next();
            return row.getInt(1);
        }
    }
}
