package com.namdamasco.assistant.engine;

import com.namdamasco.assistant.reply.Delivery.Status;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Sequences of steps, random but with what makes a story more often than what ends it. */
final class Steps {

    static final int CONVERSATIONS = 2;
    static final int WORKERS = 3;
    static final int SENDERS = 3;

    /** A reply on its way. */
    static final List<Step> SENDING = List.of(
            new Step.CustomerWrites(0, false),
            new Step.TimePasses(3),
            new Step.Claim(0),
            new Step.Think(0),
            new Step.Commit(0, false),
            new Step.SendStarts(0));

    /** A reply that waits to be sent, and one more message. */
    static final List<Step> OVERTAKEN = List.of(
            new Step.CustomerWrites(0, false),
            new Step.TimePasses(3),
            new Step.Claim(0),
            new Step.Think(0),
            new Step.Commit(0, false),
            new Step.CustomerWrites(0, false));

    private Steps() {}

    static Arbitrary<List<Step>> sequences() {
        return step().list().ofMinSize(1).ofMaxSize(26).withSizeDistribution(RandomDistribution.uniform());
    }

    @SuppressWarnings("unchecked")
    private static Arbitrary<Step> step() {
        Arbitrary<Integer> conversation = Arbitraries.of(0, 0, 0, 1);
        Arbitrary<Integer> worker = Arbitraries.integers().between(0, WORKERS - 1);
        Arbitrary<Integer> sender = Arbitraries.integers().between(0, SENDERS - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(9, conversation.map(c -> new Step.CustomerWrites(c, false))),
                Tuple.of(2, conversation.map(c -> new Step.CustomerWrites(c, true))),
                Tuple.of(2, conversation.map(Step.LateMessageArrives::new)),
                Tuple.of(1, conversation.map(Step.Redelivery::new)),
                Tuple.of(2, conversation.map(Step.AgentWrites::new)),
                Tuple.of(1, conversation.map(Step.EmptyMessage::new)),
                Tuple.of(2, conversation.map(Step.Pause::new)),
                Tuple.of(3, conversation.map(Step.Resume::new)),
                Tuple.of(9, worker.map(Step.Claim::new)),
                Tuple.of(9, worker.map(Step.Think::new)),
                Tuple.of(9, worker.map(w -> new Step.Commit(w, false))),
                Tuple.of(1, worker.map(w -> new Step.Commit(w, true))),
                Tuple.of(1, worker.map(Step.TurnFails::new)),
                Tuple.of(1, worker.map(Step.GivesUp::new)),
                Tuple.of(1, worker.map(Step.WorkerCrashes::new)),
                Tuple.of(9, sender.map(Step.SendStarts::new)),
                Tuple.of(5, sender.map(s -> new Step.SendEnds(s, Status.SENT))),
                Tuple.of(
                        4, sender.flatMap(s -> Arbitraries.of(Status.RETRY, Status.RETRY, Status.UNKNOWN, Status.FAILED)
                                .map(status -> new Step.SendEnds(s, status)))),
                Tuple.of(1, sender.map(Step.SenderCrashes::new)),
                Tuple.of(1, Arbitraries.of(new Step.LostSendsAreClosed())),
                // Past the quiet period, the longest one and retries; past a lost send, a lease, a pause.
                Tuple.of(12, Arbitraries.of(3, 3, 3, 3, 9).map(Step.TimePasses::new)),
                Tuple.of(3, Arbitraries.of(61, 181, 1801).map(Step.TimePasses::new)));
    }
}
