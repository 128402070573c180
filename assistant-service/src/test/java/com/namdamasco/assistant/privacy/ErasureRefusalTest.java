package com.namdamasco.assistant.privacy;

import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.assistant.Shop.QUESTION;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Orders to erase that are not carried out, and what the caller is told. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ErasureRefusalTest {

    Shop shop;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"customerId\":\"\"}",
                "{\"phone\":\"12\"}",
                "{\"name\":\"x\"}",
                "{\"customerId\":{}}",
                "{\"customerId\":\"1\",\"phone\":\"04141234567\"}",
                "{\"customerId\":\"a\\u0000\"}"
            })
    void whatIsNotAsDescribedIsRefused(String body) {
        Shop.service()
                .contentType("application/json")
                .body(body)
                .post(ErasureOrder.PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void onlyHoldersOfTheTokenMayErase() {
        given().contentType("application/json")
                .body(Map.of("customerId", "1"))
                .post(ErasureOrder.PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aReplyThatIsBeingSentIsWaitedFor() {
        Chat chat = shop.open("wa", "Evaristo Marcano");
        chat.customerWrites(QUESTION);
        chat.reply();
        chat.settle();
        setState(chat, "sent", "sending");

        ErasureOrder.give("customerId", chat.customerId())
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("detail", containsString("is being sent"));

        setState(chat, "sending", "sent");
        ErasureOrder.give("customerId", chat.customerId()).statusCode(200).body("conversations", equalTo(1));
    }

    private void setState(Chat chat, String from, String to) {
        shop.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        update outbox set state = :to, next_attempt_at = now() + interval '1 hour'
                         where conversation_id = :id and kind = 'reply' and state = :from
                        """)
                .bind("id", chat.id())
                .bind("from", from)
                .bind("to", to)
                .execute());
    }
}
