package com.namdamasco.assistant.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as a problem document; what went wrong inside stays inside. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Headers that tell the caller how to do better; the others were of a body that the document takes the place of. */
    private static final List<String> WHAT_TO_DO =
            List.of(HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER, HttpHeaders.ALLOW);

    @ServerExceptionMapper
    Response known(WebApplicationException e) {
        Response.ResponseBuilder problem =
                Response.fromResponse(Problem.response(e.getResponse().getStatus(), e.getMessage()));
        for (String header : WHAT_TO_DO) {
            Object value = e.getResponse().getHeaders().getFirst(header);
            if (value != null) {
                problem.header(header, value);
            }
        }
        return problem.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        LOG.error("A request failed", e);
        return Problem.response(500, "The request could not be served; the log of assistant-service says why.");
    }
}
