package com.namdamasco.catalog.problem;

import jakarta.ws.rs.WebApplicationException;

/** A request that cannot be served, with the sentence for its problem document. */
public final class RequestProblem extends WebApplicationException {

    private final boolean closesConnection;

    private RequestProblem(int status, String detail, boolean closesConnection) {
        super(detail, status);
        this.closesConnection = closesConnection;
    }

    public static RequestProblem badRequest(String detail) {
        return new RequestProblem(400, detail, false);
    }

    public static RequestProblem notFound(String detail) {
        return new RequestProblem(404, detail, false);
    }

    public static RequestProblem unsupportedMediaType(String detail) {
        return new RequestProblem(415, detail, false);
    }

    public static RequestProblem conflict(String detail) {
        return new RequestProblem(409, detail, false);
    }

    public static RequestProblem unprocessable(String detail) {
        return new RequestProblem(422, detail, false);
    }

    public static RequestProblem unavailable(String detail) {
        return new RequestProblem(503, detail, false);
    }

    /** The client stopped sending. */
    public static RequestProblem timeout(String detail) {
        return new RequestProblem(408, detail, true);
    }

    /** The rest of the body is not read, so the connection cannot be used again. */
    public static RequestProblem tooLarge(String detail) {
        return new RequestProblem(413, detail, true);
    }

    boolean closesConnection() {
        return closesConnection;
    }
}
