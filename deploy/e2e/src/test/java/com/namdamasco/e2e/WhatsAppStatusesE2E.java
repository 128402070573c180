package com.namdamasco.e2e;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

/**
 * What Meta tells afterwards, the whole way:
 *
 * <pre>
 * sandbox (Meta) ──X-Hub-Signature-256──▶ gateway ──whatsapp.statuses──▶ assistant ──▶ outbox row, dashboard copy
 * </pre>
 */
@ExtendWith(Damasco.class)
class WhatsAppStatusesE2E {

    private static final String QUESTION = "¿Tienen televisores de 32 pulgadas?";

    private URI sandbox;

    @BeforeEach
    void find(Damasco.Running damasco) {
        sandbox = damasco.deployment().sandbox().url();
    }

    @AfterEach
    void mend() {
        given().baseUri(sandbox.toString()).delete("/sandbox/faults").then().statusCode(lessThan(300));
    }

    @Test
    void aReplyWhoseAnswerIsLostIsSettledByItsStatusAndNeverSentAgain(Damasco.Running damasco) {
        Conversation maria = damasco.conversation("wa");
        String number = maria.phone().substring(1);
        order("whatsapp-webhook", Map.of("dropConnection", true));
        order("whatsapp", Map.of("dropConnection", true, "afterEffect", true, "times", 1, "matching", number));

        maria.customerWrites(QUESTION);
        String reply = maria.awaitReply(1);

        await().atMost(Damasco.BOUND).until(() -> outbox(damasco, maria, "state"), equalTo("unknown"));
        assertThat(maria.copiesOnDashboard()).isEmpty();
        mend();
        await().atMost(Damasco.BOUND).until(() -> outbox(damasco, maria, "state"), equalTo("sent"));
        await().atMost(Damasco.BOUND).until(() -> outbox(damasco, maria, "delivery"), equalTo("delivered"));
        await().atMost(Damasco.BOUND).until(() -> maria.copiesOnDashboard().size() == 1);
        assertThat(maria.copiesOnDashboard()).containsExactly(reply);
        assertThat(maria.repliesOnPhone()).containsExactly(reply);
    }

    @Test
    void aReplyIsDeliveredAndReadAndItsPriceKnown(Damasco.Running damasco) {
        Conversation maria = damasco.conversation("wa");
        maria.customerWrites(QUESTION);
        maria.awaitReply(1);
        await().atMost(Damasco.BOUND).until(() -> outbox(damasco, maria, "delivery"), equalTo("delivered"));

        post("/sandbox/whatsapp/conversations/" + maria.id() + "/read", Map.of());

        await().atMost(Damasco.BOUND).until(() -> outbox(damasco, maria, "delivery"), equalTo("read"));
        assertThat(outbox(damasco, maria, "price_category")).isEqualTo("service");
        assertThat(outbox(damasco, maria, "state")).isEqualTo("sent");
    }

    @Test
    void aReplyThatWhatsAppGivesUpIsForAHuman(Damasco.Running damasco) {
        Conversation maria = damasco.conversation("wa");
        order("whatsapp-webhook", Map.of("status", 503, "matching", "\"status\":\"delivered\""));
        maria.customerWrites(QUESTION);
        maria.awaitReply(1);
        await().atMost(Damasco.BOUND).until(() -> maria.copiesOnDashboard().size() == 1);

        post(
                "/sandbox/whatsapp/statuses",
                Map.of("conversationId", maria.id(), "status", "failed", "errorCode", 131047, "times", 3));

        await().atMost(Damasco.BOUND).until(maria::state, equalTo("paused"));
    }

    private void order(String target, Map<String, ?> fault) {
        at().body(fault).put("/sandbox/faults/" + target).then().statusCode(200);
    }

    private void post(String path, Map<String, ?> body) {
        at().body(body).post(path).then().statusCode(200);
    }

    private RequestSpecification at() {
        return given().baseUri(sandbox.toString()).contentType(ContentType.JSON);
    }

    /** A column of the conversation's only reply. */
    private static String outbox(Damasco.Running damasco, Conversation conversation, String column) {
        var postgres = damasco.deployment().stack().postgres();
        String sql = "select " + column + " from assistant.outbox where kind = 'reply' and conversation_id = '"
                + conversation.id() + "'";
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
