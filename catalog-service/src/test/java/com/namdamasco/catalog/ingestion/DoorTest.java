package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.catalog.Fetcher.completed;
import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.pushed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** What the door of the pushes turns away: always a problem document, nothing stored, the service alive. */
@QuarkusTest
@WithTestResource(World.class)
class DoorTest {

    private static final String FINE = "[" + entry("P1", "Centro", "\"itemName\":\"PUERTA\"") + "]";
    private static final int TOO_MUCH = 5 * 1024 * 1024;

    @Inject
    Rows rows;

    @TestHTTPResource("/api/receive-products")
    URI door;

    @BeforeEach
    void emptyCatalogue() {
        rows.clear();
    }

    @AfterEach
    void nothingIsStoredAndTheServiceLives() {
        assertThat(rows.value("SELECT count(*) FROM ingestion")).isEqualTo("0");
        assertThat(rows.value("SELECT count(*) FROM ingestion_chunk")).isEqualTo("0");
        assertThat(pushed(FINE).getInt("created")).isEqualTo(1);
    }

    @Test
    void withoutTheKey() {
        problem(given().contentType("application/json").body(FINE).post(door).then(), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "receiver-key-of-the-tes", "receiver-key-of-the-test2"})
    void withAWrongKey(String key) {
        problem(
                given().header("X-API-KEY", key)
                        .contentType("application/json")
                        .body(FINE)
                        .post(door)
                        .then(),
                401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream"})
    void anotherMediaType(String type) {
        problem(
                PushDoor.request()
                        .contentType(type)
                        .body(FINE.getBytes(StandardCharsets.UTF_8))
                        .post(door)
                        .then(),
                415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{\"itemCode\":\"P1\"}",
                "17",
                "null",
                "[",
                "[{]",
                "[{}",
                "[{\"a\":}]",
                "[] []",
                "[{}] x",
                "[{\"a\":\"\u0001\"}]"
            })
    void whatIsNoJsonArray(String body) {
        problem(
                PushDoor.request()
                        .contentType("application/json")
                        .body(body)
                        .post(door)
                        .then(),
                400);
    }

    @Test
    void aNestedBomb() {
        problem(
                PushDoor.request()
                        .contentType("application/json")
                        .body("[".repeat(100_000))
                        .post(door)
                        .then(),
                400);
    }

    @Test
    void brokenUtf8() {
        problem(
                PushDoor.request()
                        .contentType("application/json")
                        .body(new byte[] {'[', '"', (byte) 0xc3, (byte) 0x28, '"', ']'})
                        .post(door)
                        .then(),
                400);
    }

    @Test
    void anotherEncoding() {
        problem(
                PushDoor.request()
                        .contentType("application/json")
                        .header("Content-Encoding", "br")
                        .body(FINE)
                        .post(door)
                        .then(),
                415);
    }

    @Test
    void whatIsNotTheGzipItClaimsToBe() throws IOException {
        byte[] half = gzip(FINE.getBytes(StandardCharsets.UTF_8));
        half = Arrays.copyOf(half, half.length / 2);

        problem(gzipped(FINE.getBytes(StandardCharsets.UTF_8)), 400);
        problem(gzipped(half), 400);
    }

    @Test
    void aGzipThatSwells() throws IOException {
        byte[] swelling = gzip(("[" + " ".repeat(PushDoor.MAX_INFLATED + 10) + "]").getBytes(StandardCharsets.UTF_8));

        problem(gzipped(swelling), 413);
    }

    @Test
    void anAnnouncedLengthBeyondTheLimit() throws Exception {
        HttpResponse<String> answer = PushDoor.send(door, BodyPublishers.ofByteArray(new byte[TOO_MUCH]));

        problem(answer, 413);
    }

    @Test
    void aChunkedBodyBeyondTheLimit() throws Exception {
        byte[] body = ("[" + " ".repeat(TOO_MUCH)).getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer =
                PushDoor.send(door, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        problem(answer, 413);
    }

    @Test
    void anotherMethodAndOtherPlaces() {
        problem(PushDoor.request().put(door).then(), 405);
        problem(given().get("/api/nothing").then(), 404);
        problem(given().get("/api/ingestions/17").then(), 404);
        problem(
                given().get("/api/ingestions/00000000-0000-0000-0000-000000000000")
                        .then(),
                404);
        problem(given().get("/api/products/NO_SUCH").then(), 404);
        problem(given().get("/api/items/NOSUCH").then(), 404);
    }

    @Test
    void whatIsFineComesInCompressedToo() throws IOException {
        String id = gzipped(gzip(FINE.getBytes(StandardCharsets.UTF_8)))
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .header("Location", containsString("/api/ingestions/"))
                .extract()
                .path("ingestionId");

        assertThat(completed(id).getInt("created")).isEqualTo(1);
        rows.clear();
    }

    private ValidatableResponse gzipped(byte[] body) {
        return PushDoor.request()
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(body)
                .post(door)
                .then();
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        }
        return out.toByteArray();
    }

    private static void problem(ValidatableResponse response, int status) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("about:blank"))
                .body("title", notNullValue())
                .body("status", equalTo(status))
                .body("detail", endsWith("."))
                .body("instance", containsString("/api/"));
    }

    private static void problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"status\":" + status, "\"detail\":", "/api/receive-products");
    }
}
