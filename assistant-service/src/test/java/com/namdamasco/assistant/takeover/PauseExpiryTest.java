package com.namdamasco.assistant.takeover;

import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(World.class)
class PauseExpiryTest {

    Shop shop;

    @Inject
    PauseExpiry expiry;

    @Test
    void recordsEndsThatNobodyAsksAfterAndLeavesRunningPausesAlone() {
        Chat over = taken();
        Chat running = taken();
        shop.jdbi().useHandle(handle -> handle.createUpdate(
                        "update conversation_pauses set paused_until = now() - interval '3 minutes' where conversation_id = :id")
                .bind("id", over.id())
                .execute());

        expiry.sweep();

        over.ownership().body("owner", equalTo("bot")).body("events.cause", contains("time", "human_reply"));
        running.ownership().body("owner", equalTo("human")).body("events.cause", contains("human_reply"));
        assertThat(rowsOf(over)).isZero();
        assertThat(rowsOf(running)).isOne();
    }

    private Chat taken() {
        Chat chat = shop.open("wa");
        chat.agentWrites("Hola, soy Carla");
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        return chat;
    }

    private int rowsOf(Chat chat) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        "select count(*) from conversation_pauses where conversation_id = :id")
                .bind("id", chat.id())
                .mapTo(Integer.class)
                .one());
    }
}
