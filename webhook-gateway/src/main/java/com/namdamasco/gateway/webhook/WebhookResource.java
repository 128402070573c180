package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.authentication.WebhookAuthenticator;
import com.namdamasco.gateway.message.MessageEvent;
import com.namdamasco.gateway.message.MessageReader;
import com.namdamasco.gateway.problem.Problem;
import com.namdamasco.gateway.publishing.MessagePublisher;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Nulu AI's webhook (contracts §1). Nulu waits for at most 7 s and never retries, so an answer 200 "accepted" comes only once the
 * message is durable. Refusals are problem documents: {@link WebhookRefusals}.
 */
@Path(WebhookResource.PATH)
class WebhookResource {
    static final String PATH = "/api/sb-webhook";

    private final WebhookAuthenticator authenticator;
    private final MessagePublisher publisher;
    private final WebhookBody body;
    private final WebhookBody.Limit limit;

    WebhookResource(
            WebhookBody body, WebhookConfig config, WebhookAuthenticator authenticator, MessagePublisher publisher) {
        this.body = body;
        this.limit = new WebhookBody.Limit(config.bodyLimit().asLongValue(), "WEBHOOK_BODY_LIMIT");
        this.authenticator = authenticator;
        this.publisher = publisher;
    }

    // The body is no parameter: the signature covers its raw bytes, and WebhookBody bounds it.
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "receiveWebhook", summary = "Takes one event from Nulu AI; only message-sent goes on.")
    @Parameter(
            name = "X-Sb-Signature",
            in = ParameterIn.HEADER,
            description = "sha256=<hex> or sha1=<hex>: the HMAC of the raw body, where a signature is configured",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookPayload.class)))
    @APIResponse(
            responseCode = "200",
            description = "accepted: durable; ignored: an event that nobody acts on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Acknowledgement.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a webhook that can be understood",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "Not proven to come from Nulu AI",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "Not from an address that may call",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "408",
            description = "The body is not complete in time",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "Too large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "Not JSON",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many requests of this source were refused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Could not be stored in time",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CompletionStage<Response> receive(@Context RoutingContext http) {
        List<String> signatures = http.request().headers().getAll("X-Sb-Signature");
        return body.read(http, limit).thenCompose(bytes -> receive(bytes, signatures));
    }

    private CompletionStage<Response> receive(byte[] body, List<String> signatures) {
        authenticator.requireSignature(body, signatures);
        WebhookPayload payload = WebhookPayload.parse(body);
        authenticator.requireKey(payload.key());
        if (!payload.isMessageSent()) {
            return CompletableFuture.completedFuture(ok(Acknowledgement.ignored()));
        }
        MessageEvent message = MessageReader.read(payload.data(), payload.senderUrl(), Instant.now());
        MessageLog.begun(message);
        return publisher
                .publish(message)
                .whenComplete((published, failure) -> MessageLog.ended(message, failure))
                .thenApply(published -> ok(Acknowledgement.accepted(message)));
    }

    private static Response ok(Acknowledgement acknowledgement) {
        return Response.ok(acknowledgement, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
