package com.namdamasco.sandbox.whatsapp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** An error of the Graph API (contract §3): clients branch on the code. */
final class GraphError extends RuntimeException {
    private final int status;
    private final int code;
    private final String details;

    private GraphError(int status, int code, String message, String details) {
        super("(#" + code + ") " + message);
        this.status = status;
        this.code = code;
        this.details = details;
    }

    record Body(Error error) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Error(
            String message, String type, int code, ErrorData errorData, @JsonProperty("fbtrace_id") String fbtraceId) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record ErrorData(String messagingProduct, String details) {}

    static GraphError invalidToken() {
        return new GraphError(401, 190, "Invalid OAuth access token", "The access token is missing or invalid.");
    }

    static GraphError invalidParameter(String details) {
        return new GraphError(400, 100, "Invalid parameter", details);
    }

    static GraphError notAllowed(String number) {
        return new GraphError(
                400, 131030, "Recipient phone number not in allowed list", "No phone of the sandbox has " + number);
    }

    static GraphError undeliverable() {
        return new GraphError(400, 131026, "Message undeliverable", "The number is not on WhatsApp.");
    }

    static GraphError windowClosed() {
        return new GraphError(
                400,
                131047,
                "Re-engagement message",
                "More than 24 hours have passed since the recipient last replied to the sender number.");
    }

    /** The failure that an operator orders, by code or by status alone. */
    static GraphError ordered(int status, Integer code) {
        return new GraphError(
                status,
                code == null ? usualCode(status) : code,
                "Ordered failure",
                "This failure was ordered at the sandbox.");
    }

    private static int usualCode(int status) {
        return switch (status) {
            case 429 -> 130429;
            case 401, 403 -> 190;
            case 400, 404 -> 100;
            default -> 131000;
        };
    }

    int status() {
        return status;
    }

    Body body() {
        return new Body(new Error(
                getMessage(), "OAuthException", code, new ErrorData("whatsapp", details), "AsandboxTrace" + code));
    }
}
