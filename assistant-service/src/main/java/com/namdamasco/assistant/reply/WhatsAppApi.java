package com.namdamasco.assistant.reply;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The WhatsApp Cloud API (contracts.md §3): one address, told apart by the body. */
@RegisterRestClient(configKey = "whatsapp")
public interface WhatsAppApi {

    @POST
    @Path("/{version}/{phoneNumberId}/messages")
    JsonNode send(
            @HeaderParam("Authorization") String bearer,
            @PathParam("version") String version,
            @PathParam("phoneNumberId") String phoneNumberId,
            WhatsAppText message);

    @POST
    @Path("/{version}/{phoneNumberId}/messages")
    JsonNode sendTemplate(
            @HeaderParam("Authorization") String bearer,
            @PathParam("version") String version,
            @PathParam("phoneNumberId") String phoneNumberId,
            WhatsAppTemplate message);

    /** Does not block: nobody waits for what comes of it. */
    @POST
    @Path("/{version}/{phoneNumberId}/messages")
    Uni<JsonNode> markRead(
            @HeaderParam("Authorization") String bearer,
            @PathParam("version") String version,
            @PathParam("phoneNumberId") String phoneNumberId,
            WhatsAppReceipt receipt);
}
