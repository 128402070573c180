package com.namdamasco.catalog.branch;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.namdamasco.catalog.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A refused list of branches: a problem document with one extension (RFC 9457, 3.2).
 *
 * @param errors all that is wrong, the first 1,000 of a list that is wrong from end to end
 */
@Schema(description = "Problem document of RFC 9457 with all that is wrong")
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record BranchProblem(String type, String title, int status, String detail, String instance, List<Fault> errors) {

    static final int MOST_ERRORS = 1_000;

    static BranchProblem of(InvalidBranches refused, String instance) {
        String advice = refused.faults().isEmpty() ? ": nothing was changed." : ", see errors: nothing was changed.";
        Problem problem = Problem.of(400, refused.getMessage() + advice, instance);
        return new BranchProblem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                refused.faults().stream().limit(MOST_ERRORS).toList());
    }

    /** Found by the framework. */
    static class Mapper {

        @ServerExceptionMapper
        Response invalidBranches(InvalidBranches refused, UriInfo uri) {
            return Response.status(400)
                    .type(Problem.MEDIA_TYPE)
                    .entity(of(refused, uri.getRequestUri().getRawPath()))
                    .build();
        }
    }
}
