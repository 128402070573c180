package com.namdamasco.sandbox.recording;

import com.namdamasco.sandbox.fault.ErrorBody;

/**
 * A call that came in, before it is answered.
 *
 * @param conversationId null where none is known
 * @param rawBody what came, for its size
 * @param body what is recorded
 * @param errorBody the body of an ordered failure with a given status and code, in the played system's format
 */
public record PlayedCall(
        Target target, String function, String conversationId, String rawBody, Object body, ErrorBody errorBody) {}
