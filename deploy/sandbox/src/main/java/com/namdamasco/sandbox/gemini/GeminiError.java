package com.namdamasco.sandbox.gemini;

/** An error in Google's format: {@code {"error":{"code","message","status"}}}. */
final class GeminiError extends RuntimeException {
    private final int code;
    private final String status;

    private GeminiError(int code, String status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    /** The body of the answer. */
    record Body(Error error) {}

    record Error(int code, String message, String status) {}

    static GeminiError invalid(String message) {
        return new GeminiError(400, "INVALID_ARGUMENT", message);
    }

    static GeminiError missingKey() {
        return new GeminiError(403, "PERMISSION_DENIED", "Method doesn't allow unregistered callers.");
    }

    /** The failure that an operator orders by status alone. */
    static GeminiError ordered(int code) {
        String status =
                switch (code) {
                    case 400 -> "INVALID_ARGUMENT";
                    case 403 -> "PERMISSION_DENIED";
                    case 404 -> "NOT_FOUND";
                    case 429 -> "RESOURCE_EXHAUSTED";
                    default -> "UNAVAILABLE";
                };
        return new GeminiError(code, status, "This failure was ordered at the sandbox.");
    }

    int code() {
        return code;
    }

    Body body() {
        return new Body(new Error(code, getMessage(), status));
    }
}
