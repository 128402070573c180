package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.authentication.Unauthenticated;
import com.namdamasco.gateway.message.MalformedMessage;
import com.namdamasco.gateway.problem.Problem;
import com.namdamasco.gateway.problem.ProblemResponses;
import com.namdamasco.gateway.publishing.NotPublished;
import com.namdamasco.gateway.publishing.Outcome;
import jakarta.ws.rs.core.Response;
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
                : "The broker did not confirm the message in time, so it is not stored. Send it again in a moment.";
        return refuse(e.outcome(), detail);
    }

    static Problem problem(Outcome outcome, String detail) {
        return Problem.of(outcome.tag(), outcome.title(), outcome.status(), detail);
    }

    private static Response refuse(Outcome outcome, String detail) {
        LOG.infof("webhook refused outcome=%s: %s", outcome.tag(), detail);
        return ProblemResponses.of(problem(outcome, detail));
    }
}
