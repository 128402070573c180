package com.namdamasco.sandbox.nulu;

/**
 * A refusal by Nulu's API (contract §2). Status 200 answers {@code {"success":false,"response":code}}; any other status answers
 * {@code {"status":"error","response":code,"message":...}}.
 */
final class NuluError extends RuntimeException {
    private final int status;
    private final String code;

    private NuluError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static NuluError invalidToken() {
        return new NuluError(401, "invalid-token", "The token is missing or is not an admin token.");
    }

    static NuluError unknownFunction(String function) {
        return new NuluError(404, "function-not-found", "The function " + function + " does not exist.");
    }

    static NuluError missing(String argument) {
        return new NuluError(400, "missing-argument", "The argument " + argument + " is missing.");
    }

    static NuluError malformed(String argument) {
        return new NuluError(400, "invalid-argument", "The argument " + argument + " is malformed.");
    }

    /** A code such as {@code conversation-not-found}, told with success false. */
    static NuluError unsuccessful(String code) {
        return new NuluError(200, code, code);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
