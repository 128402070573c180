package com.namdamasco.assistant.takeover;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who speaks in which conversation, for dashboards and operators; behind {@code ASSISTANT_SERVICE_TOKEN}. */
@Path("/api/conversations")
@Produces(MediaType.APPLICATION_JSON)
@ServiceToken
@APIResponse(responseCode = "200", description = "As asked")
@APIResponse(
        responseCode = "400",
        description = "A parameter or the body is not as described; the detail says which",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "Without the service token",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ConversationResource {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int EVENTS = 20;
    private static final int MOST_EVENTS = 200;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final ConversationList list;
    private final ConversationReader reader;
    private final Pauses pauses;
    private final Resumption resumption;

    ConversationResource(
            Jdbi jdbi,
            ObjectMapper json,
            ConversationList list,
            ConversationReader reader,
            Pauses pauses,
            Resumption resumption) {
        this.jdbi = jdbi;
        this.json = json;
        this.list = list;
        this.reader = reader;
        this.pauses = pauses;
        this.resumption = resumption;
    }

    @GET
    @Operation(summary = "The conversations, the most recently active first")
    public ConversationPage list(
            @Parameter(description = "bot or human") @QueryParam("owner") String owner,
            @Parameter(description = "wa, ig, fb, tg, ...; web for the web chat") @QueryParam("channel") String channel,
            @Parameter(description = "true: only those whose customer waits for anybody's answer; false: the others")
                    @QueryParam("unanswered")
                    String unanswered,
            @Parameter(description = "1 to 200, 50 when missing") @QueryParam("limit") String limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor) {
        String askedOwner = Parameters.oneOf("owner", owner, "bot", "human");
        String waiting = Parameters.oneOf("unanswered", unanswered, "true", "false");
        var filter = new ConversationList.Filter(
                askedOwner == null ? null : askedOwner.equals("human"),
                Parameters.source(channel),
                waiting == null ? null : Boolean.valueOf(waiting));
        ListCursor after = cursor == null || cursor.isEmpty() ? null : ListCursor.decode(cursor);
        return list.page(filter, after, Parameters.number("limit", limit, PAGE, LARGEST_PAGE));
    }

    @GET
    @Path("/{conversationId}")
    @Operation(summary = "Who speaks in the conversation and until when, what waits, what was sent, how it came")
    @APIResponse(responseCode = "404", description = "No message of this conversation has arrived")
    public ConversationDetails get(
            @PathParam("conversationId") String conversationId,
            @Parameter(description = "How many lines of the takeover ledger: 1 to 200, 20 when missing")
                    @QueryParam("events")
                    String events) {
        String id = Parameters.id(conversationId);
        int most = Parameters.number("events", events, EVENTS, MOST_EVENTS);
        return jdbi.withHandle(handle -> reader.read(handle, id, most).orElseThrow(() -> unknown(id)));
    }

    @POST
    @Path("/{conversationId}/pause")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Silence the assistant; a pause that runs already is prolonged, never shortened")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PauseOrder.class)))
    @APIResponse(responseCode = "404", description = "No message of this conversation has arrived")
    public Ownership pause(@PathParam("conversationId") String conversationId, String body) {
        String id = Parameters.id(conversationId);
        PauseOrder order = PauseOrder.read(json, body);
        return jdbi.inTransaction(handle -> {
            lock(handle, id);
            pauses.begin(handle, id, order.toPause());
            return Ownership.of(id, pauses.current(handle, id));
        });
    }

    @POST
    @Path("/{conversationId}/resume")
    @Operation(summary = "Give the conversation to the assistant, which answers a customer who still waits")
    @APIResponse(responseCode = "404", description = "No message of this conversation has arrived")
    public Ownership resume(@PathParam("conversationId") String conversationId) {
        String id = Parameters.id(conversationId);
        return jdbi.inTransaction(handle -> {
            lock(handle, id);
            resumption.byApi(handle, id);
            return Ownership.of(id, pauses.current(handle, id));
        });
    }

    private static void lock(Handle handle, String conversationId) {
        handle.createQuery("select 1 from conversation where conversation_id = :id for update")
                .bind("id", conversationId)
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> unknown(conversationId));
    }

    private static NotFoundException unknown(String conversationId) {
        return new NotFoundException("No message of conversation " + conversationId + " has arrived here yet");
    }
}
