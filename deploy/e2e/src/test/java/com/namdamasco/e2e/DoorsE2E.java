package com.namdamasco.e2e;

import com.namdamasco.localstack.PackagedService;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** What does not belong is refused at both doors with a document that says why, leaves nothing behind and harms nothing. */
@ExtendWith(Damasco.class)
class DoorsE2E {

    private static final String JSON = "application/json";
    private static final int GATEWAY_LIMIT = 1024 * 1024;

    static Stream<Arguments> webhooks() throws IOException {
        String genuine = golden("nulu-webhook-message-sent.json");
        return Stream.of(
                Arguments.of("no JSON", JSON, "{\"function\":", 400),
                Arguments.of("an array", JSON, "[]", 400),
                Arguments.of("no key", JSON, "{\"function\":\"message-sent\",\"data\":{}}", 401),
                Arguments.of("another's key", JSON, genuine, 401),
                Arguments.of(
                        "no conversation", JSON, "{\"function\":\"message-sent\",\"key\":\"%KEY%\",\"data\":{}}", 400),
                Arguments.of("too large", JSON, "{\"x\":\"" + "x".repeat(GATEWAY_LIMIT + 1) + "\"}", 413),
                Arguments.of("plain text", "text/plain", "hola", 415));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("webhooks")
    void theGatewayRefuses(String what, String type, String body, int status, Damasco.Running damasco) {
        long stored = countRows(damasco, "select count(*) from assistant.inbox");
        PackagedService gateway = damasco.deployment().gateway();
        String key = damasco.deployment().secret("SUPPORT_BOARD_WEBHOOK_SECRET");

        Response answer =
                at(gateway).contentType(type).body(body.replace("%KEY%", key)).post("/api/sb-webhook");

        assertIsProblem(answer, status);
        assertThat(countRows(damasco, "select count(*) from assistant.inbox")).isEqualTo(stored);
        assertAliveAndServing(gateway);
    }

    static Stream<Arguments> pushes() throws IOException {
        String genuine = golden("receive-products.json");
        return Stream.of(
                Arguments.of("no JSON", JSON, "[{\"itemCode\":", "%KEY%", 400),
                Arguments.of("an object", JSON, "{}", "%KEY%", 400),
                Arguments.of("no key", JSON, genuine, "", 401),
                Arguments.of("another's key", JSON, genuine, "guess", 401),
                Arguments.of("too large", JSON, "[\"" + "x".repeat(Damasco.CATALOGUE_LIMIT + 1) + "\"]", "%KEY%", 413),
                Arguments.of("plain text", "text/plain", genuine, "%KEY%", 415));
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("pushes")
    void theCatalogueRefuses(String what, String type, String body, String key, int status, Damasco.Running damasco) {
        long stored = countRows(damasco, "select count(*) from catalog.ingestion");
        PackagedService catalog = damasco.deployment().catalog();
        String real = damasco.deployment().secret("RECEIVER_API_KEY");

        Response answer = at(catalog)
                .contentType(type)
                .header("X-API-KEY", key.replace("%KEY%", real))
                .body(body)
                .post("/api/receive-products");

        assertIsProblem(answer, status);
        assertThat(countRows(damasco, "select count(*) from catalog.ingestion")).isEqualTo(stored);
        assertAliveAndServing(catalog);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/products/search?query=televisor",
                "/api/items/D0007277",
                "/api/knowledge/search?query=garantia",
                "/api/ingestions",
                "/api/nothing",
                "/q/openapi"
            })
    void theCatalogueAnswersOnlyItsServices(String address, Damasco.Running damasco) {
        PackagedService catalog = damasco.deployment().catalog();
        String token = damasco.deployment().secret("CATALOG_SERVICE_TOKEN");

        Response stranger = at(catalog).get(address);
        Response guess =
                at(catalog).header("Authorization", "Bearer " + token + "0").get(address);
        Response assistant =
                at(catalog).header("Authorization", "Bearer " + token).get(address);

        assertIsProblem(stranger, 401);
        assertIsProblem(guess, 401);
        assertThat(guess.asString()).isEqualTo(stranger.asString());
        assertThat(stranger.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(assistant.statusCode()).isIn(200, 404);
    }

    private static RequestSpecification at(PackagedService service) {
        return given().baseUri(service.url().toString());
    }

    private static void assertIsProblem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", not(blankOrNullString()))
                .body("detail", not(blankOrNullString()));
    }

    private static void assertAliveAndServing(PackagedService service) {
        at(service).get("/api/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static long countRows(Damasco.Running damasco, String sql) {
        var postgres = damasco.deployment().stack().postgres();
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Damasco.ROOT.resolve("docs/contracts").resolve(name));
    }
}
