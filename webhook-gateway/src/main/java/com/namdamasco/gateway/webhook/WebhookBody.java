package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.problem.ProblemResponses;
import com.namdamasco.gateway.publishing.Outcome;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads the webhook's body, bounded, before the resource runs. Not left to Quarkus: it answers an oversized body with an empty 413,
 * lets a chunked one past its first check, and moves bodies over 10 KB to a worker thread.
 */
@Singleton
class WebhookBody {
    private final long limit;

    WebhookBody(WebhookConfig config) {
        limit = config.bodyLimit().asLongValue();
    }

    void register(@Observes Router router) {
        router.post(WebhookResource.PATH)
                .order(RouteConstants.ROUTE_ORDER_BODY_HANDLER)
                .handler(this::requireJson)
                .handler(BodyHandler.create(false).setBodyLimit(limit))
                .failureHandler(this::refuse);
    }

    /** The bytes as they came; none for a request without a body. */
    static byte[] of(RoutingContext http) {
        Buffer body = http.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    private void requireJson(RoutingContext http) {
        String type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (isJson(type)) {
            http.next();
        } else {
            http.fail(Outcome.UNSUPPORTED_MEDIA_TYPE.status());
        }
    }

    static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        String mediaType = contentType.split(";", 2)[0].strip();
        return mediaType.equalsIgnoreCase("application/json");
    }

    private void refuse(RoutingContext http) {
        if (http.statusCode() == Outcome.TOO_LARGE.status()) {
            // What the client is still sending is not worth reading.
            http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ProblemResponses.send(
                    http,
                    WebhookRefusals.problem(
                            Outcome.TOO_LARGE,
                            "The body may have at most " + limit
                                    + " bytes (WEBHOOK_BODY_LIMIT). Send files as links, not inside the message."));
        } else if (http.statusCode() == Outcome.UNSUPPORTED_MEDIA_TYPE.status()) {
            ProblemResponses.send(
                    http,
                    WebhookRefusals.problem(
                            Outcome.UNSUPPORTED_MEDIA_TYPE,
                            "Send JSON with the header Content-Type: application/json."));
        } else {
            http.next();
        }
    }
}
