package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.problem.RequestProblem;

/**
 * What a push says about itself in its query.
 *
 * @param complete {@code ?snapshot=complete}: what is absent from it goes to stock 0
 * @param forced {@code &force=true}: even when much of the catalogue vanishes by it
 */
record PushTerms(boolean complete, boolean forced) {

    static PushTerms of(String snapshot, String force) {
        if (snapshot != null && !snapshot.equals("complete")) {
            throw RequestProblem.badRequest("The only value of snapshot is complete.");
        }
        if (force != null && !force.equals("true") && !force.equals("false")) {
            throw RequestProblem.badRequest("The value of force is true or false.");
        }
        return new PushTerms(snapshot != null, Boolean.parseBoolean(force));
    }
}
