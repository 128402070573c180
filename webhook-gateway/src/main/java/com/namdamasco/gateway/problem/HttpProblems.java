package com.namdamasco.gateway.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the framework would answer with an empty body. */
class HttpProblems {
    private static final Logger LOG = Logger.getLogger(HttpProblems.class);

    @ServerExceptionMapper
    public Response refused(WebApplicationException e) {
        return ProblemResponses.of(of(e.getResponse().getStatus()));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        // The stack trace without the message: an unexpected exception may quote what it was working on.
        Throwable withoutMessage = new Throwable(e.getClass().getName());
        withoutMessage.setStackTrace(e.getStackTrace());
        LOG.error("request failed unexpectedly", withoutMessage);
        return ProblemResponses.of(of(500));
    }

    static Problem of(int status) {
        return switch (status) {
            case 404 ->
                Problem.of(
                        "not-found",
                        "Not found",
                        404,
                        "There is nothing here. Nulu AI's webhook goes to POST /api/sb-webhook.");
            case 500 ->
                Problem.of(
                        "internal-error",
                        "Internal error",
                        500,
                        "The gateway failed; its log says where. Report it to its operators.");
            default ->
                Problem.of(
                        "http-" + status,
                        Optional.ofNullable(Response.Status.fromStatusCode(status))
                                .map(Response.Status::getReasonPhrase)
                                .orElse("Refused"),
                        status,
                        "The request cannot be served as it is; /q/openapi describes what can.");
        };
    }
}
