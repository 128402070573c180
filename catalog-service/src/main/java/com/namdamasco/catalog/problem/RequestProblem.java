package com.namdamasco.catalog.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** A request that cannot be served, with the sentence for its problem document. */
public final class RequestProblem extends WebApplicationException {

    private final boolean closesConnection;

    private RequestProblem(Response.Status status, String detail, boolean closesConnection) {
        super(detail, status);
        this.closesConnection = closesConnection;
    }

    public static RequestProblem badRequest(String detail) {
        return new RequestProblem(Response.Status.BAD_REQUEST, detail, false);
    }

    public static RequestProblem notFound(String detail) {
        return new RequestProblem(Response.Status.NOT_FOUND, detail, false);
    }

    public static RequestProblem unsupportedMediaType(String detail) {
        return new RequestProblem(Response.Status.UNSUPPORTED_MEDIA_TYPE, detail, false);
    }

    public static RequestProblem unavailable(String detail) {
        return new RequestProblem(Response.Status.SERVICE_UNAVAILABLE, detail, false);
    }

    /** The rest of the body is not read, so the connection cannot be used again. */
    public static RequestProblem tooLarge(String detail) {
        return new RequestProblem(Response.Status.REQUEST_ENTITY_TOO_LARGE, detail, true);
    }

    boolean closesConnection() {
        return closesConnection;
    }
}
