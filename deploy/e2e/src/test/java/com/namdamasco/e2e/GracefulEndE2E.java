package com.namdamasco.e2e;

import com.namdamasco.localstack.PackagedService;
import io.restassured.http.ContentType;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What Kubernetes does at each rollout: a planned end while a turn is at the model. */
@ExtendWith(Damasco.class)
class GracefulEndE2E {

    /** Longer than any bound that an end has besides the one for turns. */
    private static final Duration SLOW_MODEL = Duration.ofSeconds(14);

    private static final Duration GRACE = Duration.ofSeconds(60);

    @Test
    void aTurnThatHasBegunIsAnsweredBeforeTheEnd(Damasco.Running damasco) {
        // Given
        URI sandbox = damasco.deployment().sandbox().url();
        PackagedService assistant = damasco.deployment().assistant();
        Conversation maria = damasco.conversation("wa");
        given().baseUri(sandbox.toString())
                .contentType(ContentType.JSON)
                .body(Map.of("delayMillis", SLOW_MODEL.toMillis(), "times", 1))
                .put("/sandbox/faults/openai-chat")
                .then()
                .statusCode(200);
        maria.customerWrites("¿Tienen televisores de 32 pulgadas?");
        await().atMost(Damasco.BOUND).until(() -> !maria.calls("nulu").isEmpty());

        try {
            // When
            assistant.stop(GRACE);

            // Then
            assertThat(assistant.isReady()).isFalse();
            assertThat(maria.repliesOnPhone()).hasSize(1);
        } finally {
            given().baseUri(sandbox.toString()).delete("/sandbox/faults");
            assistant.start();
        }
        await().atMost(Damasco.BOUND).until(() -> maria.copiesOnDashboard().size() == 1);
        assertThat(maria.repliesOnPhone()).hasSize(1);
    }
}
