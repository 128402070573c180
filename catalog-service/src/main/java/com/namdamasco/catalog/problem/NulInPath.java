package com.namdamasco.catalog.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** An address with %00 in it has nothing: PostgreSQL knows no such text, so nothing that is stored has such an identity. */
@Provider
@PreMatching
class NulInPath implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().indexOf('\0') >= 0) {
            throw RequestProblem.notFound("Nothing can be at an address with a NUL character.");
        }
    }
}
