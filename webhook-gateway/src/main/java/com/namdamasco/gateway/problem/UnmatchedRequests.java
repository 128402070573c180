package com.namdamasco.gateway.problem;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** Requests that reach no resource get a problem document too. */
class UnmatchedRequests {
    void register(@Observes Router router) {
        for (int status : new int[] {400, 404}) {
            router.errorHandler(status, http -> ProblemResponses.send(http, HttpProblems.of(status)));
        }
    }
}
