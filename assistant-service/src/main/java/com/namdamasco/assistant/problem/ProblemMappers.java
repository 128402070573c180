package com.namdamasco.assistant.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as a problem document; what went wrong inside stays inside. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response known(WebApplicationException e) {
        Response problem = Problem.response(e.getResponse().getStatus(), e.getMessage());
        Object challenge = e.getResponse().getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE);
        return challenge == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                        .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        LOG.error("A request failed", e);
        return Problem.response(500, "The request could not be served; the log of assistant-service says why.");
    }
}
