package com.namdamasco.assistant.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.conversation.TurnConfig;
import com.namdamasco.assistant.takeover.ResumeCommand;
import com.namdamasco.assistant.takeover.TakeoverConfig;
import com.namdamasco.assistant.takeover.TakeoverSide;
import org.jdbi.v3.core.Jdbi;

/** What the tests of the engine need of this package. */
public final class InboxSide {

    private InboxSide() {}

    public static Inbox inbox(Jdbi jdbi, TakeoverSide takeover, TakeoverConfig takeoverConfig, TurnConfig config) {
        return new Inbox(
                jdbi,
                new ObjectMapper(),
                takeover.pauses(),
                takeover.ledger(),
                takeover.resumption(),
                new ResumeCommand(takeoverConfig.resumeCommand()),
                config);
    }
}
