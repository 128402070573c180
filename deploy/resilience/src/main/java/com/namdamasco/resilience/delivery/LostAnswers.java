package com.namdamasco.resilience.delivery;

import com.namdamasco.benchmarks.Pause;
import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.rig.Call.Target;
import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Fault;
import com.namdamasco.resilience.rig.Rig;
import com.namdamasco.resilience.rig.Sent;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** WhatsApp takes every message, and its answers get lost. */
public final class LostAnswers implements Scenario {

    static final String BLIND_SENDER =
            """
            update assistant.outbox set state = 'pending', next_attempt_at = now()
             where state = 'unknown' and kind = 'reply'
            """;

    private static final Duration BOUND = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "lost-answers";
    }

    @Override
    public String says() {
        return "WhatsApp takes each message and drops the connection, or says nothing, instead of answering. Each such send is"
                + " listed as unknown, none is repeated, and WhatsApp's status webhook settles it within a minute.";
    }

    @Override
    public String withoutItsGuard() {
        return "a hand in the database turns `unknown` back into `pending`, as a sender does that tries again blindly.";
    }

    @Override
    public String conditions(Run run) {
        return "%d sends, %d%% of them silent until the assistant gives up, the others cut off"
                .formatted(sends(run), silent(run));
    }

    private static int sends(Run run) {
        return run.pick(1_000, 80);
    }

    private static int silent(Run run) {
        return run.pick(10, 0);
    }

    @Override
    public void play(Run run) throws Exception {
        Rig rig = run.rig();
        rig.outside().faults(call -> call.target() == Target.WHATSAPP ? fault(run, call.number()) : Fault.NONE);
        run.beside(rig, BLIND_SENDER, () -> lose(run, rig));
    }

    private static void lose(Run run, Rig rig) throws Exception {
        List<Delivery> ledger = rig.webhooks().post(rig.questions(sends(run)), 4, 50);
        int listed = awaitUnknown(rig, ledger, Duration.ofSeconds(run.pick(120, 20)));
        run.bars().exactly("listed-as-unknown", listed, sends(run), "sends");
        // A sender that were to try again would have done so by then.
        Pause.millis(run.pick(60_000, 3_000));
        List<Sent> taken = new Reckoning(rig, ledger).taken();
        run.bars()
                .exactly(
                        "answers-lost",
                        taken.stream().filter(sent -> !sent.answered()).count(),
                        sends(run),
                        "sends");
        settle(run, rig, ledger, taken);
        rig.comesToRest(Duration.ofSeconds(30));
        run.bars().none("blind-resends", new Reckoning(rig, ledger).repeatedSends(), "sends");
    }

    private static Fault fault(Run run, long number) {
        Random random = Seeded.of(run.seed(), number);
        return random.nextInt(100) < silent(run)
                ? Fault.lostAnswer(Duration.ofSeconds(30))
                : Fault.lostAnswer(Duration.ofMillis(random.nextInt(300)));
    }

    /** How many replies are unknown once all are, or once the time is over. */
    private static int awaitUnknown(Rig rig, List<Delivery> ledger, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        long found = 0;
        while (found < ledger.size() && System.nanoTime() < end) {
            Pause.millis(200);
            found = new Reckoning(rig, ledger).repliesIn("unknown");
        }
        return (int) found;
    }

    /** Tells what became of each, and measures how long it takes until the assistant knows. */
    private static void settle(Run run, Rig rig, List<Delivery> ledger, List<Sent> taken) throws IOException {
        Map<String, Long> toldAt = new HashMap<>();
        for (Sent sent : taken) {
            if (rig.statuses().tell(sent, "delivered") == 200) {
                toldAt.putIfAbsent(sent.replyId(), System.nanoTime());
            }
        }
        double slowest = 0;
        Map<String, Long> open = new HashMap<>(toldAt);
        long end = System.nanoTime() + BOUND.toNanos();
        while (!open.isEmpty() && System.nanoTime() < end) {
            for (String settled : new Reckoning(rig, ledger).idsIn("sent")) {
                Long told = open.remove(settled);
                slowest = told == null ? slowest : Math.max(slowest, (System.nanoTime() - told) / 1e9);
            }
            Pause.millis(200);
        }
        run.bars().exactly("settled-by-status", toldAt.size() - open.size(), sends(run), "sends");
        run.bars().atMost("slowest-settlement", slowest, BOUND.toSeconds(), "s");
    }
}
