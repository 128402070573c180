package com.namdamasco.assistant.conversation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.conversation.Turns.Commit;
import com.namdamasco.assistant.reply.Address;
import com.namdamasco.assistant.reply.NewReplies;
import com.namdamasco.assistant.reply.NewReply;
import com.namdamasco.assistant.takeover.PauseCause;
import com.namdamasco.assistant.takeover.Pauses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the tests of the engine need of this package: turns as {@link TurnRunner} runs them, with no model. */
public final class TurnSide {

    private static final Address ADDRESS = new Address("106540352242922", "584141234567");

    private final DueTurns due;
    private final Turns turns;

    /** @param checked false: a commit that does not look whether the claim and the epoch still hold */
    public TurnSide(Jdbi jdbi, TurnConfig config, NewReplies replies, Pauses pauses, boolean checked) {
        due = new DueTurns(jdbi, config);
        turns = checked ? new Turns(jdbi, new ObjectMapper(), replies, pauses) : new Unchecked(jdbi, replies, pauses);
    }

    public Optional<Claim> claim() {
        return due.claimNext().claim();
    }

    public List<UnansweredMessage> unanswered(Claim claim) {
        return turns.unanswered(claim.conversationId());
    }

    public Commit commit(Claim claim, List<UnansweredMessage> burst, String handOverReason) {
        String last = burst.get(burst.size() - 1).messageId();
        return turns.commit(
                claim,
                burst,
                new NewReply(
                        claim.conversationId(), last, claim.channel(), ADDRESS, claim.epoch(), "Hola", handOverReason),
                Optional.empty());
    }

    public void nothingToAnswer(Claim claim) {
        turns.nothingToAnswer(claim);
    }

    public void retryLater(Claim claim) {
        turns.retryLater(claim, Duration.ofSeconds(2));
    }

    public void leaveToHumans(Claim claim) {
        turns.leaveToHumans(claim, PauseCause.GAVE_UP);
    }

    /** Takes the lock, and whoever comes for the owner. */
    private static final class Unchecked extends Turns {

        Unchecked(Jdbi jdbi, NewReplies replies, Pauses pauses) {
            super(jdbi, new ObjectMapper(), replies, pauses);
        }

        @Override
        boolean stillOurs(Handle handle, Claim claim) {
            super.stillOurs(handle, claim);
            return true;
        }
    }
}
