package com.namdamasco.sandbox.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import com.namdamasco.sandbox.StatusDoor;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.http.NoHttpResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@SandboxTest
class StatusesTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("repository.root"), "docs", "contracts", "whatsapp-statuses-webhook.json");
    private static final String REPLY_ID = "0f6a4f0e-6b1c-4b5e-9d53-0d6f3c1d8a11";

    StatusDoor meta;

    @AfterEach
    void noFaults() {
        given().delete("/sandbox/faults");
    }

    @Test
    void anAcceptedMessageIsSentThenDeliveredInTheShapeOfTheGoldenFile() throws Exception {
        String phone = newCustomer("584141234567");

        String wamid = accepted(send(phone)).getString("messages[0].id");

        await().atMost(Duration.ofSeconds(10)).until(() -> meta.about(wamid).size() == 2);
        assertThat(meta.statusesOf(wamid)).containsExactly("sent", "delivered");
        StatusDoor.Received delivered = meta.about(wamid).get(1);
        assertThat(shape(new ObjectMapper().readTree(delivered.body()))).isEqualTo(shape(goldenOfOneChange()));
        assertThat(delivered.status("biz_opaque_callback_data")).isEqualTo(REPLY_ID);
        assertThat(delivered.status("recipient_id")).isEqualTo(phone);
        assertThat(delivered.signature()).isEqualTo("sha256=" + hmac(delivered.body(), "app-secret"));
    }

    @Test
    void aMessageWhoseAnswerIsDroppedHasItsStatusesAllTheSame() {
        String phone = newCustomer("584140000011");
        String id = conversationOf(phone);
        Hands.order("whatsapp", "{\"dropConnection\":true,\"afterEffect\":true,\"times\":1}");

        assertThatThrownBy(() -> send(phone)).isInstanceOf(NoHttpResponseException.class);

        String wamid = ledger(id).getString("[0].id");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> meta.statusesOf(wamid).equals(List.of("sent", "delivered")));
        assertThat(ledger(id).getString("[0].replyId")).isEqualTo(REPLY_ID);
    }

    @Test
    void whatTheGatewayDoesNotTakeComesAgain() {
        String phone = newCustomer("584140000012");
        Hands.order("whatsapp-webhook", "{\"status\":503,\"times\":3}");

        String wamid = accepted(send(phone)).getString("messages[0].id");

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(meta.statusesOf(wamid)).containsExactlyInAnyOrder("sent", "delivered"));
    }

    @Test
    void anyStatusComesOnDemandAsOftenAsWanted() {
        String phone = newCustomer("584140000013");
        String wamid = accepted(send(phone)).getString("messages[0].id");
        await().atMost(Duration.ofSeconds(10)).until(() -> meta.about(wamid).size() == 2);

        JsonPath answer = order(Map.of("id", wamid, "status", "failed", "errorCode", 131047, "times", 2), 200);
        order(Map.of("conversationId", conversationOf(phone), "status", "sent"), 200);
        given().post("/sandbox/whatsapp/conversations/" + conversationOf(phone) + "/read")
                .then()
                .statusCode(200);

        assertThat(answer.getList("status")).containsExactly(200, 200);
        await().atMost(Duration.ofSeconds(10)).until(() -> meta.statusesOf(wamid)
                .equals(List.of("sent", "delivered", "failed", "failed", "sent", "read")));
        assertThat(meta.about(wamid).get(2).status("errors[0].code")).isEqualTo("131047");
        order(Map.of("id", "wamid.unknown", "status", "sent"), 404);
        order(Map.of("id", wamid), 400);
    }

    private static JsonPath order(Map<String, ?> wanted, int status) {
        return given().contentType(ContentType.JSON)
                .body(wanted)
                .post("/sandbox/whatsapp/statuses")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static JsonPath ledger(String conversationId) {
        return given().get("/sandbox/whatsapp/messages?conversationId=" + conversationId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Has written, so that the 24-hour window is open. */
    private static String newCustomer(String phone) {
        Hands.customerSays(Hands.open("wa", "+" + phone).getString("conversationId"), "Hola");
        return phone;
    }

    private static String conversationOf(String phone) {
        List<Map<String, Object>> all =
                given().get("/sandbox/conversations").jsonPath().getList("");
        return all.stream()
                .filter(c -> ("+" + phone).equals(c.get("phone")))
                .map(c -> (String) c.get("conversationId"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static Response send(String phone) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer sandbox-whatsapp-token")
                .body("{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\",\"to\":\"" + phone
                        + "\",\"type\":\"text\",\"text\":{\"preview_url\":false,\"body\":\"Hola\"},"
                        + "\"biz_opaque_callback_data\":\"" + REPLY_ID + "\"}")
                .post("/whatsapp/v23.0/106540352242922/messages");
    }

    private static JsonPath accepted(Response answer) {
        return answer.then().statusCode(200).extract().jsonPath();
    }

    private static JsonNode goldenOfOneChange() throws IOException {
        JsonNode golden = new ObjectMapper().readTree(Files.readString(GOLDEN));
        ((ArrayNode) golden.at("/entry/0/changes")).remove(1);
        return golden;
    }

    /** The paths of all fields, without their values. */
    private static List<String> shape(JsonNode node) {
        List<String> paths = new ArrayList<>();
        collect(node, "", paths);
        return paths.stream().sorted().toList();
    }

    private static void collect(JsonNode node, String path, List<String> paths) {
        if (node.isContainerNode()) {
            node.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), paths));
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                collect(node.get(i), path + "/" + i, paths);
            }
        } else {
            paths.add(path);
        }
    }

    private static String hmac(String body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
