package com.namdamasco.gateway.whatsapp;

import com.namdamasco.gateway.message.BoundedJson;
import com.namdamasco.gateway.message.MalformedMessage;
import com.namdamasco.gateway.problem.Problem;
import com.namdamasco.gateway.publishing.MessagePublisher;
import com.namdamasco.gateway.webhook.WebhookBody;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/**
 * Meta's webhook for what became of our WhatsApp messages (contracts §3). Meta repeats for 7 days what is not answered 200, so 200
 * comes only once every status is durable. Not there at all, 404, unless it is configured.
 */
@Path("/api/whatsapp-webhook")
class StatusWebhookResource {
    private static final Logger LOG = Logger.getLogger(StatusWebhookResource.class);
    /** Meta sends a number. It is repeated to whoever knows the token, so nothing may come back that a browser could act on. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,256}");

    private final WhatsAppDoor door;
    private final WebhookBody body;
    private final WebhookBody.Limit limit;
    private final MessagePublisher publisher;
    private final String topic;

    StatusWebhookResource(
            WhatsAppDoor door, WebhookBody body, MessagePublisher publisher, WhatsAppWebhookConfig config) {
        this.door = door;
        this.body = body;
        this.publisher = publisher;
        limit = new WebhookBody.Limit(config.bodyLimit().asLongValue(), "WHATSAPP_WEBHOOK_BODY_LIMIT");
        topic = config.topic();
    }

    @GET
    @NonBlocking
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "answerHandshake",
            summary = "Meta's handshake: repeats hub.challenge to who knows the token.")
    public String handshake(
            @QueryParam("hub.mode") @DefaultValue("") String mode,
            @QueryParam("hub.verify_token") @DefaultValue("") String token,
            @QueryParam("hub.challenge") @DefaultValue("") String challenge) {
        requireDoor();
        door.requireToken(token);
        if (!mode.equals("subscribe") || !HARMLESS.matcher(challenge).matches()) {
            throw new MalformedMessage("A handshake has hub.mode=subscribe and a hub.challenge of at most 256 letters,"
                    + " digits, points, dashes and underscores.");
        }
        return challenge;
    }

    // The body is no parameter: the signature covers its raw bytes, and WebhookBody bounds it.
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "receiveStatuses", summary = "Takes what became of our WhatsApp messages.")
    @APIResponse(
            responseCode = "200",
            description = "accepted: every status is durable; ignored: there is none in it",
            content = @Content(schema = @Schema(implementation = StatusAcknowledgement.class)))
    @APIResponse(
            responseCode = "401",
            description = "Not proven to come from Meta",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "WhatsApp's statuses are not configured",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Could not be stored in time: send it again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CompletionStage<StatusAcknowledgement> receive(@Context RoutingContext http) {
        requireDoor();
        List<String> signatures = http.request().headers().getAll("X-Hub-Signature-256");
        return body.read(http, limit).thenCompose(bytes -> receive(bytes, signatures));
    }

    private CompletionStage<StatusAcknowledgement> receive(byte[] bytes, List<String> signatures) {
        door.requireSignature(bytes, signatures);
        StatusReader.Statuses statuses = StatusReader.read(BoundedJson.read(bytes), Instant.now());
        if (statuses.skipped() > 0) {
            LOG.warnf("%d status(es) of a WhatsApp webhook name no message and are passed over", statuses.skipped());
        }
        StatusAcknowledgement answer = StatusAcknowledgement.of(statuses.read().size());
        if (statuses.read().isEmpty()) {
            return CompletableFuture.completedFuture(answer);
        }
        CompletableFuture<?>[] published = statuses.read().stream()
                .map(status -> publisher.publish(status.event(topic)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(published).thenApply(all -> answer);
    }

    private void requireDoor() {
        if (!door.isThere()) {
            throw new NotFoundException();
        }
    }
}
