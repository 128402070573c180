package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.agent.ConversationSoFar;
import com.namdamasco.assistant.agent.CustomerMemory;
import com.namdamasco.assistant.handover.HandOverNote;
import com.namdamasco.assistant.handover.HandOverWish;
import com.namdamasco.assistant.handover.HandOvers.NewHandOver;
import com.namdamasco.assistant.nulu.NuluUser;
import com.namdamasco.assistant.takeover.PauseCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a turn ends with a human, because the model wished it or because it has to, and what the agents then read. Pure.
 *
 * @param pauseReason for the takeover ledger; null when the assistant goes on
 */
record Handing(String pauseReason, HandOverWish wish, CustomerMemory memory) {

    /** @param necessity why a human has to go on; null when that is only as the model wishes */
    static Handing after(ConversationSoFar soFar, String necessity) {
        HandOverWish wish = soFar.handOver().orElse(null);
        String reason = necessity != null ? necessity : wish == null ? null : PauseCause.TOOL.reason();
        return new Handing(reason, wish, soFar.memory());
    }

    /** The model could not be asked. */
    static Handing without(String necessity, CustomerMemory memory) {
        return new Handing(necessity, null, memory);
    }

    Optional<NewHandOver> to(Claim claim, String channel, NuluUser customer, List<UnansweredMessage> burst) {
        if (pauseReason == null) {
            return Optional.empty();
        }
        HandOverWish told = wish != null
                ? wish
                : new HandOverWish(null, "el asistente no pudo dar una respuesta segura; el cliente espera");
        HandOverNote note = new HandOverNote(
                told,
                (customer.firstName() + " " + customer.lastName()).strip(),
                channel,
                CustomerWords.of(burst, Map.of()),
                memory.place(),
                memory.products());
        String lastMessageId = burst.get(burst.size() - 1).messageId();
        return Optional.of(new NewHandOver(claim.conversationId(), lastMessageId, told.department(), note.text()));
    }
}
