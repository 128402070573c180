package com.namdamasco.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/** {@code GET /sandbox/events}: server-sent events named "conversation", each with the whole conversation; comments keep it open. */
@Path("/sandbox/events")
public class EventsResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final ConversationEvents events;
    private final ObjectMapper json;

    EventsResource(ConversationEvents events, ObjectMapper json) {
        this.events = events;
        this.json = json;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(@Context Sse sse) {
        // The first comment comes at once: without it the browser waits for the headers until something happens.
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .startingAfter(Duration.ofMillis(1))
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("heartbeat").build());
        Multi<OutboundSseEvent> changes = events.stream().map(view -> sse.newEventBuilder()
                .name("conversation")
                .data(written(view))
                .build());
        return Multi.createBy().merging().streams(heartbeats, changes);
    }

    private String written(ConversationView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a view is always JSON", impossible);
        }
    }
}
