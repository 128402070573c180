package com.namdamasco.catalog.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure of a resource, those of the framework too, as a problem document. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response requestProblem(RequestProblem problem, UriInfo uri) {
        Response.ResponseBuilder response = problem(problem.getResponse().getStatus(), problem.getMessage(), uri);
        if (problem.closesConnection()) {
            response.header("Connection", "close");
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException notFound, UriInfo uri) {
        return problem(404, "Nothing is here, or a parameter of the address has the wrong form.", uri)
                .build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        String detail =
                switch (status) {
                    case 400 -> "The request has the wrong form.";
                    case 405 -> "This address does not take this method.";
                    case 406 -> "The answer is application/json, which the Accept header excludes.";
                    case 415 -> "The body must be application/json.";
                    default -> "The request was refused.";
                };
        if (status >= 500) {
            LOG.errorf(failure, "Request failed path=%s status=%d", uri.getPath(), status);
            detail = "The catalogue could not serve the request. It has been logged.";
        }
        return problem(status, detail, uri).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, UriInfo uri) {
        LOG.errorf(failure, "Request failed path=%s", uri.getPath());
        return problem(500, "The catalogue could not serve the request. It has been logged.", uri)
                .build();
    }

    private static Response.ResponseBuilder problem(int status, String detail, UriInfo uri) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(status, detail, uri.getRequestUri().getRawPath()));
    }
}
