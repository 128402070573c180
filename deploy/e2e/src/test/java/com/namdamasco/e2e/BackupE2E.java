package com.namdamasco.e2e;

import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.PostgresBackup;
import com.namdamasco.localstack.Service;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * The back-up that docs/operations-data.md describes: dumped while everything runs, restored into a fresh cluster, and the services go
 * on from there.
 */
@ExtendWith(Damasco.class)
class BackupE2E {

    private static final String SEARCH = "/api/products/search?query=televisor 32 pulgadas";

    @Test
    void aRestoredDatabaseServesTheCatalogueAndKeepsThePauses(@TempDir Path folder, Damasco.Running damasco) {
        Conversation conversation = damasco.conversation("wa");
        conversation.customerWrites("Hola");
        conversation.awaitReply(1);
        String pausedUntil = assistant(damasco, damasco.deployment().assistant().url())
                .contentType("application/json")
                .body(Map.of("minutes", 90, "reason", "una visita"))
                .post("/api/conversations/" + conversation.id() + "/pause")
                .then()
                .statusCode(200)
                .extract()
                .path("pausedUntil");
        String found = catalog(damasco, damasco.deployment().catalog().url())
                .get(SEARCH)
                .then()
                .statusCode(200)
                .extract()
                .path("results[0].itemCode");
        Path dump = folder.resolve("namdamasco.dump");

        PostgresBackup.dump(damasco.deployment().stack().postgres(), dump);

        try (LocalStack fresh = LocalStack.startTemporary()) {
            PostgresBackup.restore(fresh.postgres(), dump);
            Map<String, String> environment = new HashMap<>(damasco.deployment().developmentEnvironment());
            environment.putAll(fresh.environment());
            try (PackagedService catalog = start(Service.CATALOG, environment)) {
                environment.put("CATALOG_URL", catalog.url().toString());
                try (PackagedService assistant = start(Service.ASSISTANT, environment)) {
                    assertThat(found).isNotNull();
                    catalog(damasco, catalog.url())
                            .get(SEARCH)
                            .then()
                            .statusCode(200)
                            .body("results[0].itemCode", equalTo(found));
                    assistant(damasco, assistant.url())
                            .get("/api/conversations/" + conversation.id())
                            .then()
                            .statusCode(200)
                            .body("owner", equalTo("human"))
                            .body("pausedUntil", equalTo(pausedUntil))
                            .body("reason", equalTo("una visita"))
                            .body("replies.sent", equalTo(1));
                }
            }
        }
    }

    private static PackagedService start(Service service, Map<String, String> environment) {
        Path log = Path.of("target", "backup", service.label() + ".log");
        PackagedService started = new PackagedService(service.module(), FreePort.find(), environment, log);
        started.start();
        return started;
    }

    private static RequestSpecification catalog(Damasco.Running damasco, URI url) {
        return given().baseUri(url.toString())
                .header("Authorization", "Bearer " + damasco.deployment().secret("CATALOG_SERVICE_TOKEN"));
    }

    private static RequestSpecification assistant(Damasco.Running damasco, URI url) {
        return given().baseUri(url.toString())
                .header("Authorization", "Bearer " + damasco.deployment().secret("ASSISTANT_SERVICE_TOKEN"));
    }
}
