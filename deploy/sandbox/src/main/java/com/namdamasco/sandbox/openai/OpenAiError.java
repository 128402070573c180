package com.namdamasco.sandbox.openai;

/** An error in OpenAI's format: {@code {"error":{"message","type","param","code"}}}. */
public final class OpenAiError extends RuntimeException {
    private final int status;
    private final String type;
    private final String param;
    private final String code;

    private OpenAiError(int status, String type, String param, String code, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
    }

    /** The body of the answer. */
    public record Body(Error error) {}

    public record Error(String message, String type, String param, String code) {}

    public static OpenAiError missingKey() {
        return new OpenAiError(
                401, "invalid_request_error", null, null, "You didn't provide an API key in an Authorization header.");
    }

    public static OpenAiError invalid(String param, String message) {
        return new OpenAiError(400, "invalid_request_error", param, null, message);
    }

    /** The failure that an operator orders by status alone. */
    public static OpenAiError ordered(int status) {
        return switch (status) {
            case 429 -> new OpenAiError(status, "requests", null, "rate_limit_exceeded", "Rate limit reached.");
            case 401 ->
                new OpenAiError(
                        status, "invalid_request_error", null, "invalid_api_key", "Incorrect API key provided.");
            default -> new OpenAiError(status, "server_error", null, null, "This failure was ordered at the sandbox.");
        };
    }

    public int status() {
        return status;
    }

    public Body body() {
        return new Body(new Error(getMessage(), type, param, code));
    }
}
