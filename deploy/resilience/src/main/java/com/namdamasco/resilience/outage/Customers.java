package com.namdamasco.resilience.outage;

import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Customers who write all the time, each in a conversation of its own, but for one in five that is a human's. */
final class Customers implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int HUMANS_OWN = 5;

    private final Rig rig;
    private final HumansOwn humans;
    private final int perSecond;
    private volatile boolean over;
    private CompletableFuture<List<Delivery>> writing;

    Customers(Rig rig, HumansOwn humans, int perSecond) {
        this.rig = rig;
        this.humans = humans;
        this.perSecond = perSecond;
    }

    void start() {
        writing = CompletableFuture.supplyAsync(this::write);
    }

    /** Returns within two seconds. @return what was posted, and how each was answered */
    List<Delivery> stop() {
        over = true;
        return writing.join();
    }

    /** Lets them stop, whatever has happened. */
    @Override
    public void close() {
        over = true;
    }

    private List<Delivery> write() {
        List<Delivery> ledger = new ArrayList<>();
        try {
            while (!over) {
                ledger.addAll(rig.webhooks().post(oneSecond(), CONNECTIONS, perSecond));
            }
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
        return ledger;
    }

    private List<Message> oneSecond() {
        List<Message> messages = new ArrayList<>();
        for (int n = 0; n < perSecond; n++) {
            messages.add(n % HUMANS_OWN == 0 ? humans.question() : rig.question(rig.newConversation()));
        }
        return messages;
    }
}
