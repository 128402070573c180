package com.namdamasco.sandbox.openai.chat;

import com.namdamasco.sandbox.fault.Fault;
import com.namdamasco.sandbox.openai.OpenAiError;
import com.namdamasco.sandbox.openai.rules.Decision;
import com.namdamasco.sandbox.openai.rules.ScriptedAnswer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What a script orders beside words and tool calls: a wait, and an answer that is no completion. */
final class OrderedFailure {

    private OrderedFailure() {}

    /** Waits on the caller's thread where the script says so. Empty when the answer is a completion. */
    static Optional<Response> of(Decision decision) {
        if (!(decision instanceof Decision.Told told)) {
            return Optional.empty();
        }
        ScriptedAnswer answer = told.answer();
        Fault.pause(answer.delayMillis());
        if (answer.status() == null) {
            return Optional.empty();
        }
        Object body =
                answer.body() == null ? OpenAiError.ordered(answer.status()).body() : answer.body();
        return Optional.of(Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build());
    }
}
