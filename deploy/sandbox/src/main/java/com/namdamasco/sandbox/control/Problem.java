package com.namdamasco.sandbox.control;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of the control API, as {@code application/problem+json}. */
public record Problem(String title, int status, String detail) {

    /** Turns the exceptions of all resources into problems. */
    public static class Mapper {
        @ServerExceptionMapper
        public Response refused(WebApplicationException exception) {
            return of(exception.getResponse().getStatus(), exception.getMessage());
        }
    }

    static Response of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem(title, status, detail))
                .build();
    }
}
