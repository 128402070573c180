package com.namdamasco.sandbox.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How one webhook call ended.
 *
 * @param status HTTP status, 0 when there was no answer
 * @param error why there was no answer, else null
 */
public record Delivery(int status, long millis, @JsonInclude(JsonInclude.Include.NON_NULL) String error) {}
