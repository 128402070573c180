package com.namdamasco.assistant.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.conversation.TurnConfig;
import com.namdamasco.assistant.takeover.Pauses;
import org.jdbi.v3.core.Jdbi;

/** What the tests of the engine need of this package. */
public final class InboxSide {

    private InboxSide() {}

    public static Inbox inbox(Jdbi jdbi, Pauses pauses, TurnConfig config) {
        return new Inbox(jdbi, new ObjectMapper(), pauses, config);
    }
}
