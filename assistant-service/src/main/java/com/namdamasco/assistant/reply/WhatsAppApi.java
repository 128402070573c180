package com.namdamasco.assistant.reply;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The WhatsApp Cloud API (contracts.md §3). */
@RegisterRestClient(configKey = "whatsapp")
public interface WhatsAppApi {

    @POST
    @Path("/{version}/{phoneNumberId}/messages")
    JsonNode send(
            @HeaderParam("Authorization") String bearer,
            @PathParam("version") String version,
            @PathParam("phoneNumberId") String phoneNumberId,
            WhatsAppText message);
}
