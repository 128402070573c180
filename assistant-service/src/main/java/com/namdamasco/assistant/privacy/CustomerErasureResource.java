package com.namdamasco.assistant.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.problem.Problem;
import com.namdamasco.assistant.takeover.ServiceToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/**
 * A customer asks to be forgotten; behind {@code ASSISTANT_SERVICE_TOKEN}. A POST with a body, because addresses are written into
 * logs on their way, and a phone number is personal.
 */
@Path("/api/customers/erasure")
@Produces(MediaType.APPLICATION_JSON)
@ServiceToken
public class CustomerErasureResource {

    private static final Logger LOG = Logger.getLogger(CustomerErasureResource.class);

    private final ObjectMapper json;
    private final Erasure erasure;

    CustomerErasureResource(ObjectMapper json, Erasure erasure) {
        this.json = json;
        this.erasure = erasure;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Erase a customer's words, names and addresses; the same once more finds nothing",
            description =
                    "{\"customerId\": \"947\"}, {\"phone\": \"+58 414 1234567\"} or {\"conversationId\": \"1057\"}. Counts,"
                            + " times and costs stay. A message that comes later begins afresh.")
    @APIResponse(responseCode = "200", description = "How much was erased")
    @APIResponse(
            responseCode = "400",
            description = "The body is not as described",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "Without the service token",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "A reply is being sent; try again in a few seconds",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ErasedData erase(String body) {
        ErasedData erased = erasure.erase(ErasureRequest.read(json, body));
        LOG.infof(
                "Customer's data erased conversations=%d messages=%d replies=%d",
                erased.conversations(), erased.messages(), erased.replies());
        return erased;
    }
}
