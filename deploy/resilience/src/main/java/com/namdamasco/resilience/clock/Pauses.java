package com.namdamasco.resilience.clock;

import com.namdamasco.benchmarks.Pause;
import com.namdamasco.localstack.Await;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Question;
import com.namdamasco.resilience.rig.Rig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pauses begun at assistants whose clocks are off, and what customers write before and after their end. */
final class Pauses {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Rig rig;
    private final Duration length;
    private final List<Message> during = new ArrayList<>();
    private final List<Message> after = new ArrayList<>();
    private double furthestOff;

    Pauses(Rig rig, Duration length) {
        this.rig = rig;
        this.length = length;
    }

    /** A human takes a new conversation over at that assistant, and its customer goes on writing. */
    void begin(PackagedService assistant) throws IOException, InterruptedException {
        long conversation = rig.newConversation();
        write(conversation);
        rig.awaitInInbox(conversation, BOUND);
        double before = seconds("select extract(epoch from now())");
        rig.operator(assistant).takeOver(conversation);
        double now = seconds("select extract(epoch from now())");
        double until =
                seconds("select coalesce(max(extract(epoch from paused_until)), 0) from assistant.conversation_pauses"
                        + " where conversation_id = '" + conversation + "'");
        double wantedAtLeast = before + length.toMillis() / 1e3;
        double wantedAtMost = now + length.toMillis() / 1e3;
        furthestOff = Math.max(furthestOff, Math.max(wantedAtLeast - until, until - wantedAtMost));
        during.add(write(conversation));
    }

    /** Waits until the last of them is over, by the database's clock; then each customer writes again. */
    void goOnAfterTheEnd() throws IOException, InterruptedException {
        Pause.millis(length.plusSeconds(1).toMillis());
        for (Message message : List.copyOf(during)) {
            after.add(write(message.conversation()));
        }
    }

    /** Or for as long as the bound. */
    void awaitAnswers(Duration atMost) {
        Await.met(atMost, () -> answeredAfter() == after.size());
    }

    private Message write(long conversation) throws IOException {
        Message message = rig.question(conversation);
        rig.webhooks().post(message);
        return message;
    }

    private double seconds(String sql) {
        return Double.parseDouble(rig.database().values(sql).get(0));
    }

    /** Seconds between the end of a pause and when it should be, by the database's clock; 0 when all are right. */
    double furthestOff() {
        return furthestOff;
    }

    int count() {
        return during.size();
    }

    /** Messages to a human that the assistant answered. */
    long answeredDuring() {
        return during.stream().filter(this::isAnswered).count();
    }

    /** Messages after the end that it did answer. */
    long answeredAfter() {
        return after.stream().filter(this::isAnswered).count();
    }

    private boolean isAnswered(Message message) {
        return rig.outside().whatsApp().sentTo(message.conversation()).stream()
                .anyMatch(sent -> sent.questions().contains(Question.mark(message.id())));
    }
}
