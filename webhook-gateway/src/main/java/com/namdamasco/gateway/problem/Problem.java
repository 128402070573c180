package com.namdamasco.gateway.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * An RFC 9457 problem document.
 *
 * @param type a URN that programs may branch on
 * @param title what kind of thing went wrong; the same for every problem of one type
 * @param status the HTTP status
 * @param detail what is wrong with this request and what to do about it; never quotes the request
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(String type, String title, int status, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param tag names the type within this project, in kebab case */
    public static Problem of(String tag, String title, int status, String detail) {
        return new Problem("urn:namdamasco:problem:" + tag, title, status, detail);
    }
}
