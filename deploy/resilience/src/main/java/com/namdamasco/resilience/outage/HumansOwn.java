package com.namdamasco.resilience.outage;

import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Rig;
import com.namdamasco.resilience.rig.Sent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Conversations that a human has taken over, and since when: the assistant has no say there. */
final class HumansOwn {

    /** A send that had begun when the pause was committed may still be on its way to WhatsApp. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private static final Duration BOUND = Duration.ofSeconds(90);

    private final Rig rig;
    private final Random random;
    private final Map<Long, Long> sinceNanos = new ConcurrentHashMap<>();
    private final Queue<Delivery> ledger = new ConcurrentLinkedQueue<>();

    HumansOwn(Rig rig, Random random) {
        this.rig = rig;
        this.random = random;
    }

    /** So many customers write; a human takes each of them over, before the assistant answers or right after. */
    void takeOver(int conversations) throws IOException, InterruptedException {
        List<Long> written = new ArrayList<>();
        for (int n = 0; n < conversations; n++) {
            Delivery delivery = rig.webhooks().post(rig.question(rig.newConversation()));
            ledger.add(delivery);
            if (delivery.acknowledged()) {
                written.add(delivery.message().conversation());
            }
        }
        for (long conversation : written) {
            rig.awaitInInbox(conversation, BOUND);
            rig.operator().takeOver(conversation);
            sinceNanos.put(conversation, System.nanoTime());
        }
    }

    /** What the customer of one of them writes next; not sent yet. */
    Message question() {
        List<Long> all = List.copyOf(sinceNanos.keySet());
        return rig.question(all.get(random.nextInt(all.size())));
    }

    /** What was posted to make them. */
    List<Delivery> ledger() {
        return List.copyOf(ledger);
    }

    int count() {
        return sinceNanos.size();
    }

    /** Messages that customers got from the assistant although a human had the conversation. */
    long answers() {
        return sinceNanos.entrySet().stream()
                .flatMapToLong(own -> rig.outside().whatsApp().sentTo(own.getKey()).stream()
                        .mapToLong(Sent::nanos)
                        .filter(at -> at - own.getValue() > ON_ITS_WAY.toNanos()))
                .count();
    }
}
