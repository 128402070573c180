package com.namdamasco.assistant.engine;

import com.namdamasco.assistant.conversation.Claim;
import com.namdamasco.assistant.conversation.Turns.Commit;
import com.namdamasco.assistant.inbox.Reception;
import com.namdamasco.assistant.reply.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the assistant may and must do, kept beside it in plain objects: who owns each conversation, what waits, what was
 * committed and started. It knows no table, so it does not share the assistant's mistakes.
 */
final class Ledger {

    /** Where a reply stands. */
    enum Stage {
        COMMITTED,
        STARTED,
        TO_BE_REPEATED,
        ENDED,
        CANCELLED
    }

    /** A committed reply. */
    static final class Reply {
        final String conversation;
        final List<Integer> burst;
        final int takeovers;
        final int number;
        final boolean handOver;
        Stage stage = Stage.COMMITTED;
        double committedAt;
        double startedAt;
        boolean lost;

        Reply(String conversation, List<Integer> burst, int takeovers, int number, boolean handOver) {
            this.conversation = conversation;
            this.burst = burst;
            this.takeovers = takeovers;
            this.number = number;
            this.handOver = handOver;
        }
    }

    private static final class Conversation {
        int takeovers;
        double pausedUntil = -1;
        UUID claim;
        final TreeSet<Integer> waiting = new TreeSet<>();
        final List<Reply> replies = new ArrayList<>();
        final Set<Integer> answeredAnew = new HashSet<>();
    }

    private final Map<String, Conversation> conversations = new HashMap<>();
    private final Map<UUID, Integer> takeoversAtClaim = new HashMap<>();
    private double now;

    void timePasses(int seconds) {
        now += seconds;
    }

    boolean paused(String id) {
        return of(id).pausedUntil > now;
    }

    void customerWrote(String id, int messageId, Reception reception) {
        Reception expected = paused(id) ? Reception.LEFT_TO_HUMAN : Reception.TO_BE_ANSWERED;
        check(reception == expected, "a customer's message was %s instead of %s", reception, expected);
        if (reception == Reception.TO_BE_ANSWERED) {
            of(id).waiting.add(messageId);
        }
    }

    void paused(String id, double seconds) {
        Conversation c = of(id);
        c.takeovers++;
        c.pausedUntil = Math.max(c.pausedUntil, now + seconds);
        c.claim = null;
        c.waiting.clear();
        for (Reply reply : c.replies) {
            if (isPending(reply)) {
                reply.stage = Stage.CANCELLED;
            }
        }
    }

    /** @param waiting what nobody has answered meanwhile: it is the assistant's again */
    void resumed(String id, List<Integer> waiting) {
        Conversation c = of(id);
        c.pausedUntil = -1;
        check(waiting.containsAll(c.waiting), "a message was forgotten when the conversation was given back");
        c.waiting.addAll(waiting);
    }

    void claimed(Claim claim) {
        Conversation c = of(claim.conversationId());
        check(!paused(claim.conversationId()), "a worker claimed a conversation that a human owns");
        c.claim = claim.id();
        takeoversAtClaim.put(claim.id(), c.takeovers);
    }

    boolean holds(Claim claim) {
        return claim.id().equals(of(claim.conversationId()).claim);
    }

    void released(Claim claim) {
        if (holds(claim)) {
            of(claim.conversationId()).claim = null;
        }
    }

    void ended(Claim claim, Commit commit, List<Integer> burst, boolean handOver) {
        Conversation c = of(claim.conversationId());
        boolean ours = holds(claim) && takeoversAtClaim.get(claim.id()) == c.takeovers;
        boolean complete = List.copyOf(c.waiting).equals(burst);
        switch (commit) {
            case COMMITTED -> {
                check(ours, "a stale worker committed a reply");
                check(complete, "a reply to %s was committed while %s waited", burst, c.waiting);
                Reply reply = new Reply(claim.conversationId(), burst, c.takeovers, c.replies.size(), handOver);
                reply.committedAt = now;
                c.replies.add(reply);
                c.waiting.clear();
            }
            case SUPERSEDED -> check(ours && !complete, "a draft was thrown away though nothing came in between");
            case VOID -> check(!ours, "the worker that holds the conversation could not commit");
        }
        released(claim);
    }

    /** A send has been started: may it have been? */
    void started(String id, int lastMessageId) {
        Conversation c = of(id);
        Reply reply = last(id, lastMessageId);
        check(
                !paused(id) && reply.takeovers == c.takeovers && reply.stage != Stage.CANCELLED,
                "a send was started after a pause had been committed");
        check(isPending(reply), "a reply was started twice");
        check(c.waiting.isEmpty(), "a send was started though a newer message waits");
        for (Reply other : c.replies) {
            boolean later = other.number > reply.number;
            check(!later || other.startedAt == 0, "replies were started in another order than they were committed");
            check(other == reply || other.stage != Stage.STARTED, "two sends to a customer at once");
            check(
                    later || other == reply || other.stage != Stage.TO_BE_REPEATED,
                    "a reply overtook an earlier one that is to be repeated");
        }
        reply.stage = Stage.STARTED;
        reply.startedAt = now + 1;
    }

    /** A send has ended, or was given up. */
    void ended(String id, int lastMessageId, Outcome outcome) {
        Reply reply = last(id, lastMessageId);
        boolean arrivedAfterAll = reply.lost && outcome == Outcome.SENT;
        if (reply.stage != Stage.STARTED && !arrivedAfterAll) {
            return;
        }
        reply.lost = false;
        reply.stage = outcome == Outcome.RETRIED ? Stage.TO_BE_REPEATED : Stage.ENDED;
        if (outcome == Outcome.FAILED || outcome != Outcome.RETRIED && reply.handOver) {
            paused(id, EngineSettings.PAUSE);
        }
    }

    /** A reply was too old to be sent. */
    void expired(String id, int lastMessageId) {
        Reply reply = last(id, lastMessageId);
        check(isPending(reply), "a reply expired that was not waiting to be sent");
        reply.stage = Stage.ENDED;
        paused(id, EngineSettings.PAUSE);
    }

    void lostSendsWereClosed() {
        for (Conversation c : conversations.values()) {
            for (Reply reply : c.replies) {
                if (reply.stage == Stage.STARTED && now + 1 - reply.startedAt > EngineSettings.LOST_AFTER) {
                    ended(reply.conversation, last(reply), Outcome.UNKNOWN);
                    reply.lost = true;
                }
            }
        }
    }

    /** A reply was found unfit to be sent: what it would have answered waits again, unless a human has it. */
    void cancelled(String id, int lastMessageId, boolean overtaken) {
        Conversation c = of(id);
        Reply reply = last(id, lastMessageId);
        if (overtaken) {
            check(!c.waiting.isEmpty(), "a reply was cancelled as overtaken by a message that does not wait");
            c.waiting.addAll(reply.burst);
        } else {
            check(paused(id) || reply.takeovers != c.takeovers, "a reply was cancelled though no human took over");
        }
        reply.stage = Stage.CANCELLED;
    }

    /** A reply waited for so long that what it says may be wrong: its burst waits again, and those of the replies behind it. */
    void outdated(String id, int lastMessageId) {
        Conversation c = of(id);
        Reply outdated = last(id, lastMessageId);
        check(!paused(id) && outdated.takeovers == c.takeovers, "a human's conversation was to be answered anew");
        check(!outdated.handOver, "a hand-over was taken back");
        check(now - outdated.committedAt > EngineSettings.FRESH_FOR - 1, "a reply was outdated that had not waited");
        check(!c.answeredAnew.contains(lastMessageId), "a message was answered anew twice");
        check(isPending(outdated), "a reply was outdated that had been sent");
        c.replies.stream().filter(Ledger::isPending).forEach(reply -> {
            check(reply.number >= outdated.number, "a reply was outdated before an earlier one");
            reply.stage = Stage.CANCELLED;
            c.waiting.addAll(reply.burst);
            c.answeredAnew.add(last(reply));
        });
    }

    private static boolean isPending(Reply reply) {
        return reply.stage == Stage.COMMITTED || reply.stage == Stage.TO_BE_REPEATED;
    }

    private Reply last(String id, int lastMessageId) {
        return of(id).replies.stream()
                .filter(reply -> last(reply) == lastMessageId)
                .max(Comparator.comparingInt(reply -> reply.number))
                .orElseThrow(() -> new Violation("a reply was started that nobody committed"));
    }

    private static int last(Reply reply) {
        return reply.burst.get(reply.burst.size() - 1);
    }

    private Conversation of(String id) {
        return conversations.computeIfAbsent(id, any -> new Conversation());
    }

    private static void check(boolean holds, String violation, Object... arguments) {
        if (!holds) {
            throw new Violation(violation.formatted(arguments));
        }
    }

    /** A promise that was broken. */
    static final class Violation extends AssertionError {
        Violation(String message) {
            super(message);
        }
    }
}
