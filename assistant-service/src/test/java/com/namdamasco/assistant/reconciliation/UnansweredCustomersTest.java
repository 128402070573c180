package com.namdamasco.assistant.reconciliation;

import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(World.class)
class UnansweredCustomersTest {

    private static final String CUSTOMERS = "namdamasco_conversations_unanswered";
    private static final String OLDEST = "namdamasco_conversations_unanswered_oldest_seconds";

    Shop shop;

    @Inject
    UnansweredCustomers unanswered;

    @Inject
    UnansweredConfig config;

    @Test
    void countsWhoWaitsForTheAssistant() {
        Chat chat = shop.open("wa");
        chat.publish(World.BOT, "¡Hola!");
        chat.settle();
        unanswered.look();
        double before = metric(CUSTOMERS);

        waitsForFiveMinutes(chat);
        unanswered.look();

        assertThat(metric(CUSTOMERS)).isEqualTo(before + 1);
        assertThat(metric(OLDEST)).isGreaterThanOrEqualTo(300);
        chat.pause();
        unanswered.look();
        assertThat(metric(CUSTOMERS)).isEqualTo(before);
    }

    @Test
    void saysSoInTheLogWithCountAndOldestAge() {
        Chat chat = shop.open("wa");
        chat.publish(World.BOT, "¡Hola!");
        chat.settle();
        waitsForFiveMinutes(chat);
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = listening(log);

        new UnansweredCustomers(shop.jdbi(), config, new SimpleMeterRegistry()).look();

        logger().removeHandler(listener);
        assertThat(log).anySatisfy(line -> assertThat(line)
                .matches("[1-9]\\d* customer\\(s\\) wait for the assistant, the longest for [3-9]\\d\\d+ s"));
        chat.pause();
    }

    @Test
    void countsWhoseReplyHasNotLeft() {
        Chat chat = shop.open("wa");
        shop.sandbox().fail("whatsapp", 429, 100);
        String messageId = chat.customerWrites(QUESTION);
        await().atMost(BOUND).until(() -> chat.outboxStates(messageId).equals(List.of("pending")));
        unanswered.look();
        double before = metric(CUSTOMERS);

        shop.jdbi().useHandle(handle -> {
            handle.createUpdate(
                            "update outbox set next_attempt_at = now() + interval '1 hour' where last_message_id = :id")
                    .bind("id", messageId)
                    .execute();
            handle.createUpdate("update inbox set arrived_at = now() - interval '2 minutes' where message_id = :id")
                    .bind("id", messageId)
                    .execute();
        });
        unanswered.look();

        assertThat(metric(CUSTOMERS)).isEqualTo(before + 1);
        chat.pause();
    }

    /** A customer whom every worker has forgotten. */
    private void waitsForFiveMinutes(Chat chat) {
        shop.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        insert into inbox (source, message_id, conversation_id, sender_id, sender_role, text, state, arrived_at)
                        values ('nulu', :messageId, :id, :customer, 'CUSTOMER', 'Hola', 'pending', now() - interval '5 minutes')
                        """)
                .bind("messageId", Chat.newId())
                .bind("id", chat.id())
                .bind("customer", chat.customerId())
                .execute());
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    private static Handler listening(List<String> log) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                    log.add(String.format(line.getMessage(), line.getParameters()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger().addHandler(handler);
        return handler;
    }

    private static java.util.logging.Logger logger() {
        return Logger.getLogger(UnansweredCustomers.class.getName());
    }
}
