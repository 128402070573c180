package com.namdamasco.e2e;

import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.InstantEmbeddings;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two replicas of each service that has a schema, started at once on an empty database, as Kubernetes does: one of them migrates, the
 * other waits for it (ADR 0020).
 */
class SimultaneousStartE2E {

    @Test
    void oneOfTwoReplicasMigratesAndBothBecomeReady() throws SQLException {
        List<PackagedService> replicas = new ArrayList<>();
        try (LocalStack stack = LocalStack.startTemporary();
                InstantEmbeddings embeddings = new InstantEmbeddings(text -> new float[8])) {
            stack.kafka().createTopics(2, "nulu.messages", "whatsapp.statuses");
            Map<String, String> environment = environment(stack, embeddings);
            for (String module : List.of("catalog-service", "assistant-service")) {
                for (int number = 1; number <= 2; number++) {
                    Path log = Path.of("target", "simultaneous-start", module + "-" + number + ".log");
                    replicas.add(new PackagedService(module, FreePort.find(), environment, log));
                }
            }

            List<CompletableFuture<Void>> starts = replicas.stream()
                    .map(replica -> CompletableFuture.runAsync(replica::start))
                    .toList();
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();

            assertThat(replicas).hasSize(4).allMatch(PackagedService::isReady);
            assertThat(appliedTwice(stack, "catalog")).isZero();
            assertThat(appliedTwice(stack, "assistant")).isZero();
        } finally {
            replicas.forEach(PackagedService::close);
        }
    }

    private static int appliedTwice(LocalStack stack, String schema) throws SQLException {
        String sql =
                "SELECT count(version) - count(DISTINCT version), count(*) FROM " + schema + ".flyway_schema_history";
        try (Connection connection = DriverManager.getConnection(
                        stack.postgres().jdbcUrl(),
                        stack.postgres().username(),
                        stack.postgres().password());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            assertThat(row.getInt(2)).isPositive();
            return row.getInt(1);
        }
    }

    private static Map<String, String> environment(LocalStack stack, InstantEmbeddings embeddings) {
        Map<String, String> environment = new HashMap<>(stack.environment());
        for (String secret : List.of(
                "RECEIVER_API_KEY",
                "CATALOG_SERVICE_TOKEN",
                "OPENAI_API_KEY",
                "SUPPORT_BOARD_API_TOKEN",
                "WHATSAPP_CLOUD_API_TOKEN")) {
            environment.put(secret, "given");
        }
        environment.put("SUPPORT_BOARD_API_URL", "http://127.0.0.1:1");
        environment.put("SUPPORT_BOARD_DM_BOT_USER_ID", "4");
        environment.put("WHATSAPP_PHONE_NUMBER_ID", "1");
        environment.put("OPENAI_BASE_URL", embeddings.url().toString());
        environment.put("OPENAI_EMBEDDING_MODEL", "instant");
        environment.put("EMBEDDING_DIMENSION", "8");
        return environment;
    }
}
