package com.namdamasco.sandbox.recording;

import java.time.Instant;
import java.util.Map;

/**
 * One call at a played system.
 *
 * @param function Nulu's function, or what the call asks of the other systems
 * @param conversationId null where the call names none
 * @param headers as they came, Authorization included: nothing in a sandbox is secret
 * @param body JSON, or the form as an object
 * @param status 0 when no answer was given
 */
public record RecordedCall(
        Target target,
        String function,
        String conversationId,
        Instant at,
        String method,
        String path,
        Map<String, String> headers,
        Object body,
        int status,
        long millis) {}
