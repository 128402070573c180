package com.namdamasco.catalog.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request failed (RFC 9457), sent as {@code application/problem+json}.
 *
 * @param type always {@code about:blank}: the status says the kind
 * @param title the status in words
 * @param status HTTP status
 * @param detail what the caller can do about it; never an echo of a body or a secret
 * @param instance path of the request
 */
@Schema(description = "Problem document of RFC 9457")
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
public record Problem(String type, String title, int status, String detail, String instance) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String detail, String instance) {
        Response.Status known = Response.Status.fromStatusCode(status);
        // Unknown to this version of Jakarta REST.
        String unnamed = status == 422 ? "Unprocessable Content" : "HTTP " + status;
        String title = known == null ? unnamed : known.getReasonPhrase();
        return new Problem("about:blank", title, status, detail, instance);
    }
}
