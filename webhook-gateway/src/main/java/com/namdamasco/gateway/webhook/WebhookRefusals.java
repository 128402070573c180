package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.authentication.Unauthenticated;
import com.namdamasco.gateway.message.MalformedMessage;
import com.namdamasco.gateway.problem.Problem;
import com.namdamasco.gateway.problem.ProblemResponses;
import com.namdamasco.gateway.publishing.NotPublished;
import com.namdamasco.gateway.publishing.Outcome;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What each refusal of the webhook looks like to its sender. */
class WebhookRefusals {
    private static final Logger LOG = Logger.getLogger(WebhookRefusals.class);

    @ServerExceptionMapper
    public Response malformed(MalformedMessage e) {
        return refuse(Outcome.MALFORMED, e.getMessage());
    }

    @ServerExceptionMapper
    public Response unauthenticated(Unauthenticated e) {
        return refuse(Outcome.UNAUTHENTICATED, e.getMessage());
    }

    @ServerExceptionMapper
    public Response notPublished(NotPublished e) {
        String detail = e.outcome() == Outcome.TOO_LARGE
                ? "The message is larger than the broker takes. Send files as links, not inside the message."
                : "The message could not be stored in time. Send it again in a moment.";
        return refuse(e.outcome(), detail);
    }

    @ServerExceptionMapper
    public Response tooLarge(BodyTooLarge e) {
        return refuse(Outcome.TOO_LARGE, e.getMessage());
    }

    @ServerExceptionMapper
    public Response tooSlow(BodyTooSlow e) {
        return refuse(Outcome.TOO_SLOW, e.getMessage());
    }

    @ServerExceptionMapper
    public Response unsupportedMediaType(NotSupportedException e) {
        return refuse(Outcome.UNSUPPORTED_MEDIA_TYPE, "Send JSON with the header Content-Type: application/json.");
    }

    /** The framework's own 405 lacks the Allow header that RFC 9110 demands. */
    @ServerExceptionMapper
    public Response methodNotAllowed(NotAllowedException e, UriInfo uri) {
        Problem problem =
                Problem.of("method-not-allowed", "Method not allowed", 405, "Events are posted here: use POST.");
        // The one other door, where Meta also asks with GET whether the address is meant (contracts §3).
        String allowed = uri.getPath().equals("/api/whatsapp-webhook") ? "GET, POST" : "POST";
        return Response.fromResponse(ProblemResponses.of(problem))
                .header("Allow", allowed)
                .build();
    }

    static Problem problem(Outcome outcome, String detail) {
        return Problem.of(outcome.tag(), outcome.title(), outcome.status(), detail);
    }

    private static Response refuse(Outcome outcome, String detail) {
        LOG.infof("webhook refused outcome=%s: %s", outcome.tag(), detail);
        return ProblemResponses.of(problem(outcome, detail));
    }
}
