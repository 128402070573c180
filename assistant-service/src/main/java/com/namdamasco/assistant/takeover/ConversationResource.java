package com.namdamasco.assistant.takeover;

import com.namdamasco.assistant.takeover.Pauses.Pause;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who speaks in a conversation, for dashboards and operators; behind {@code ASSISTANT_SERVICE_TOKEN}. */
@Path("/api/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
@ServiceToken
public class ConversationResource {

    private final Jdbi jdbi;
    private final Pauses pauses;
    private final Resumption resumption;

    ConversationResource(Jdbi jdbi, Pauses pauses, Resumption resumption) {
        this.jdbi = jdbi;
        this.pauses = pauses;
        this.resumption = resumption;
    }

    /**
     * @param owner {@code bot} or {@code human}
     * @param pausedSince null unless a human has the conversation
     * @param pausedUntil when the assistant answers again; null unless a human has the conversation
     */
    public record Ownership(
            String conversationId,
            String owner,
            OffsetDateTime pausedSince,
            OffsetDateTime pausedUntil,
            String reason) {

        static Ownership of(String conversationId, Optional<Pause> pause) {
            return pause.map(p -> new Ownership(conversationId, "human", p.since(), p.until(), p.reason()))
                    .orElseGet(() -> new Ownership(conversationId, "bot", null, null, null));
        }
    }

    @GET
    @Operation(summary = "Who speaks in the conversation, and until when")
    public Ownership get(@PathParam("conversationId") String conversationId) {
        return jdbi.withHandle(handle -> ownership(handle, conversationId));
    }

    @POST
    @Path("/pause")
    @Operation(summary = "Silence the assistant for the configured pause")
    public Ownership pause(@PathParam("conversationId") String conversationId) {
        return jdbi.inTransaction(handle -> {
            lock(handle, conversationId);
            pauses.begin(handle, conversationId, PauseCause.API);
            return ownership(handle, conversationId);
        });
    }

    @POST
    @Path("/resume")
    @Operation(summary = "Give the conversation back to the assistant")
    public Ownership resume(@PathParam("conversationId") String conversationId) {
        return jdbi.inTransaction(handle -> {
            lock(handle, conversationId);
            resumption.byApi(handle, conversationId);
            return ownership(handle, conversationId);
        });
    }

    private Ownership ownership(Handle handle, String conversationId) {
        requireKnown(handle, conversationId, "select 1 from conversation where conversation_id = :id");
        return Ownership.of(conversationId, pauses.current(handle, conversationId));
    }

    private static void lock(Handle handle, String conversationId) {
        requireKnown(handle, conversationId, "select 1 from conversation where conversation_id = :id for update");
    }

    private static void requireKnown(Handle handle, String conversationId, String sql) {
        handle.createQuery(sql)
                .bind("id", conversationId)
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException(
                        "No message of conversation " + conversationId + " has arrived here yet"));
    }
}
