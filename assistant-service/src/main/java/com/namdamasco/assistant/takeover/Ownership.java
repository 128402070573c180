package com.namdamasco.assistant.takeover;

import com.namdamasco.assistant.takeover.Pauses.Pause;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who speaks in a conversation. All but the first two are null unless a human has it.
 *
 * @param cause a {@link PauseCause} in lower case
 * @param actor the Nulu user who caused it; null when that is not known
 */
@Schema(description = "Who speaks in a conversation; all but the first two are null unless a human has it")
public record Ownership(
        String conversationId,
        @Schema(description = "bot or human") String owner,
        OffsetDateTime pausedSince,
        @Schema(description = "When the assistant answers again") OffsetDateTime pausedUntil,
        @Schema(
                        description =
                                "human_reply, unknown_sender, tool, api, hand_over, implicit_history, gave_up, unserved_channel or imported")
                String cause,
        @Schema(description = "The cause in words") String reason,
        @Schema(description = "The Nulu user who caused it, where known") String actor) {

    static Ownership of(String conversationId, Optional<Pause> pause) {
        return pause.map(p -> new Ownership(
                        conversationId, "human", p.since(), p.until(), p.cause().code(), p.reason(), p.actor()))
                .orElseGet(() -> new Ownership(conversationId, "bot", null, null, null, null, null));
    }
}
