package com.namdamasco.assistant.engine;

import com.namdamasco.assistant.conversation.Claim;
import com.namdamasco.assistant.conversation.Turns.Commit;
import com.namdamasco.assistant.conversation.UnansweredMessage;
import com.namdamasco.assistant.inbox.NuluMessage;
import com.namdamasco.assistant.inbox.Reception;
import com.namdamasco.assistant.takeover.SenderRole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One conversation on the real engine, a step at a time. */
final class Scene {

    private static final AtomicInteger MESSAGE_IDS = new AtomicInteger();

    final String conversation = UUID.randomUUID().toString();
    private final Engine engine;

    Scene(Engine engine) {
        this.engine = engine;
    }

    Reception customerWrites() {
        return engine.inbox()
                .receive(
                        new NuluMessage(
                                String.valueOf(MESSAGE_IDS.incrementAndGet()),
                                conversation,
                                "947",
                                "947",
                                "wa",
                                "Hola",
                                List.of()),
                        SenderRole.CUSTOMER);
    }

    void timePasses(int seconds) {
        engine.database().pass(List.of(conversation), seconds);
    }

    Optional<Claim> claim() {
        return engine.turns().claim();
    }

    Commit commit(Claim claim) {
        return engine.turns().commit(claim, engine.turns().unanswered(claim), null);
    }

    Commit commit(Claim claim, List<UnansweredMessage> burst) {
        return engine.turns().commit(claim, burst, null);
    }

    /** Up to the reply in the outbox. */
    void isAnswered() {
        customerWrites();
        timePasses(3);
        commit(claim().orElseThrow());
    }

    String stateOfReply() {
        return engine.database().jdbi().withHandle(handle -> handle.createQuery(
                        "select state from outbox where conversation_id = :id and kind = 'reply'")
                .bind("id", conversation)
                .mapTo(String.class)
                .one());
    }
}
