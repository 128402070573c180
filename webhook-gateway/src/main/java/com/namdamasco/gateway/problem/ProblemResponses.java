package com.namdamasco.gateway.problem;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** A problem as the answer: of a resource, or of a route that no resource has seen. */
public final class ProblemResponses {
    private ProblemResponses() {}

    public static Response of(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** Answers at once; does nothing when the answer has begun or the client has gone. */
    public static void send(RoutingContext http, Problem problem) {
        if (http.response().headWritten() || http.response().closed()) {
            return;
        }
        String json = new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .encode();
        http.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(json);
    }
}
