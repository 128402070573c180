package com.namdamasco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.namdamasco.localstack.Deployment;
import com.namdamasco.localstack.Service;
import com.namdamasco.localstack.up.SampleCatalogue;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/**
 * The whole of NamDamasco, started once for all end-to-end tests: packaged jars, real broker, database and HTTP, with the
 * sample catalogue in it. Tests take it as a parameter.
 */
public final class Damasco implements ParameterResolver {

    static final ObjectMapper JSON = new ObjectMapper();
    static final Path ROOT = Path.of(System.getProperty("repository.root"));
    static final Duration BOUND = Duration.ofSeconds(30);
    /** Short enough to see its end in a test; HUMAN_TAKEOVER_PAUSE_MINUTES knows whole minutes only. */
    static final Duration PAUSE = Duration.ofSeconds(8);

    /** Small enough to go beyond it in a test, and far more than the sample catalogue. */
    static final int CATALOGUE_LIMIT = 16 * 1024 * 1024;

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Damasco.class);

    /** What the tests act on. */
    public record Running(Deployment deployment, ArrayNode sampleCatalogue, JsonNode firstIngestion) {

        Conversation conversation(String channel) {
            return Conversation.open(deployment.sandbox().url(), channel);
        }

        /** Pushes entries as the fetcher does and waits for the end of the ingestion. */
        JsonNode push(ArrayNode entries) {
            String id = given().baseUri(deployment.catalog().url().toString())
                    .contentType(ContentType.JSON)
                    .header("X-API-KEY", deployment.secret("RECEIVER_API_KEY"))
                    .body(entries.toString())
                    .post("/api/receive-products")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("ingestionId");
            return await().atMost(Duration.ofMinutes(3)).until(() -> ingestion(id), Running::isOver);
        }

        JsonNode ingestion(String id) {
            return given().baseUri(deployment.catalog().url().toString())
                    .header("X-API-KEY", deployment.secret("RECEIVER_API_KEY"))
                    .get("/api/ingestions/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(JsonNode.class);
        }

        private static boolean isOver(JsonNode ingestion) {
            return List.of("completed", "failed")
                    .contains(ingestion.path("status").asText());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Start.class, key -> Start.attempt(), Start.class)
                .running();
    }

    /** One attempt for all tests: when it fails they fail at once, with the same reason. */
    private record Start(Running running, Throwable failure) implements AutoCloseable {

        static Start attempt() {
            try {
                return new Start(start(), null);
            } catch (RuntimeException | AssertionError e) {
                return new Start(null, e);
            }
        }

        @Override
        public Running running() {
            if (failure != null) {
                throw new IllegalStateException("The deployment did not start: " + failure.getMessage(), failure);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                running.deployment().close();
            }
        }
    }

    private static Running start() {
        Deployment deployment = Deployment.temporary()
                .with(Service.CATALOG, Map.of("CATALOG_INGESTION_MAX_BODY_SIZE", String.valueOf(CATALOGUE_LIMIT)))
                .with(
                        Service.ASSISTANT,
                        Map.of("NAMDAMASCO_TAKEOVER_PAUSE", PAUSE.toString(), "TURN_QUIET_PERIOD", "PT0.5S"))
                .start();
        try {
            ArrayNode catalogue = SampleCatalogue.entriesOf(ROOT.resolve("deploy/sample-catalogue"));
            JsonNode ingestion = new Running(deployment, catalogue, null).push(catalogue);
            return new Running(deployment, catalogue, ingestion);
        } catch (RuntimeException | Error e) {
            deployment.close();
            throw e;
        }
    }
}
