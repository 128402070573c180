package com.namdamasco.assistant.takeover;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** What the tests of the engine need of this package: pauses, begun and ended as the API does. */
public final class TakeoverSide {

    private final ConversationResource api;
    private final Ledger ledger;
    private final Pauses pauses;
    private final Resumption resumption;

    public TakeoverSide(Jdbi jdbi, TakeoverConfig config) {
        ledger = new Ledger();
        pauses = new Pauses(config, ledger);
        resumption = new Resumption(pauses, config, Duration.ZERO);
        api = new ConversationResource(
                jdbi,
                new ObjectMapper(),
                new ConversationList(jdbi),
                new ConversationReader(pauses, ledger),
                pauses,
                resumption);
    }

    public Pauses pauses() {
        return pauses;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Resumption resumption() {
        return resumption;
    }

    public void pause(String conversationId) {
        api.pause(conversationId, "");
    }

    public void resume(String conversationId) {
        api.resume(conversationId);
    }
}
