package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/**
 * The shop around the service under test, one for all test classes of a {@link World}: what its customers and agents do, and what
 * the outside has seen of the assistant. A test declares a field of this type; faults and scripts are gone before each test.
 */
public final class Shop {

    /** How long anything may take. */
    public static final Duration BOUND = Duration.ofSeconds(20);

    /** Asks for the product of the golden push. */
    public static final String QUESTION = "¿Cuánto cuesta el D0007277?";

    private final World.Addresses addresses;
    private final Sandbox sandbox;
    private final Topic topic;
    private final Jdbi jdbi;

    Shop(World.Addresses addresses, Jdbi jdbi) {
        this.addresses = addresses;
        this.sandbox = new Sandbox(addresses.sandbox());
        this.topic = new Topic(addresses.kafka());
        this.jdbi = jdbi;
    }

    /** A new customer's conversation, by the sandbox's names of the channels: wa, ig, fb, tg, web. */
    public Chat open(String channel) {
        return open(channel, "María Pérez");
    }

    public Chat open(String channel, String customerName) {
        return new Chat(this, sandbox.open(channel, customerName));
    }

    /** Pushes products as the fetcher does, and waits until the catalogue has them. */
    public void push(JsonNode entries) {
        String id = given().baseUri(addresses.catalog().toString())
                .contentType(ContentType.JSON)
                .header("X-API-KEY", World.RECEIVER_API_KEY)
                .body(entries.toString())
                .post("/api/receive-products")
                .then()
                .statusCode(202)
                .extract()
                .path("ingestionId");
        await().atMost(BOUND)
                .until(
                        () -> given().baseUri(addresses.catalog().toString())
                                .header("X-API-KEY", World.RECEIVER_API_KEY)
                                .get("/api/ingestions/" + id)
                                .path("status"),
                        equalTo("completed"));
    }

    /** Replaces the list of branches. */
    public void putBranches(JsonNode branches) {
        given().baseUri(addresses.catalog().toString())
                .contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + World.CATALOG_TOKEN)
                .body(branches.toString())
                .put("/api/branches")
                .then()
                .statusCode(200);
    }

    /** A request of the service under test, with its token; on any thread, also between two tests. */
    public static RequestSpecification service() {
        return given().baseUri(ConfigProvider.getConfig().getValue("test.url", String.class))
                .header("Authorization", "Bearer " + World.SERVICE_TOKEN);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public Topic topic() {
        return topic;
    }

    /** The service's own schema. */
    public Jdbi jdbi() {
        return jdbi;
    }

    void close() {
        topic.close();
    }
}
