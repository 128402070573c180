package com.namdamasco.assistant.takeover;

import org.jdbi.v3.core.Jdbi;

/** What the tests of the engine need of this package: pauses, begun and ended as the API does. */
public final class TakeoverSide {

    private final ConversationResource api;
    private final Pauses pauses;
    private final Resumption resumption;

    public TakeoverSide(Jdbi jdbi, TakeoverConfig config) {
        pauses = new Pauses(config, new Ledger());
        resumption = new Resumption(pauses, config);
        api = new ConversationResource(jdbi, pauses, resumption);
    }

    public Pauses pauses() {
        return pauses;
    }

    public Resumption resumption() {
        return resumption;
    }

    public void pause(String conversationId) {
        api.pause(conversationId);
    }

    public void resume(String conversationId) {
        api.resume(conversationId);
    }
}
