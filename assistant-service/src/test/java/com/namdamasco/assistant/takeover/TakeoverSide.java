package com.namdamasco.assistant.takeover;

import org.jdbi.v3.core.Jdbi;

/** What the tests of the engine need of this package: pauses, begun and ended as the API does. */
public final class TakeoverSide {

    private final ConversationResource api;
    private final Pauses pauses;

    public TakeoverSide(Jdbi jdbi, TakeoverConfig config) {
        pauses = new Pauses(config);
        api = new ConversationResource(jdbi, pauses);
    }

    public Pauses pauses() {
        return pauses;
    }

    public void pause(String conversationId) {
        api.pause(conversationId);
    }

    public void resume(String conversationId) {
        api.resume(conversationId);
    }
}
