package com.namdamasco.resilience.clock;

import com.namdamasco.localstack.Await;
import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.delivery.Reckoning;
import com.namdamasco.resilience.rig.Call.Target;
import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Fault;
import com.namdamasco.resilience.rig.Rig;
import com.namdamasco.resilience.rig.Sent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One assistant and one gateway ten minutes ahead, one of each ten minutes behind, and the rig's own in between. */
public final class Clocks implements Scenario {

    private static final Duration OFF = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration MODEL_TAKES = Duration.ofMillis(500);
    /** Messages that find services which have just been started. */
    private static final int WARM_UP = 24;

    private static final int CONNECTIONS = 4;
    private static final int PER_SECOND = 30;
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public String says() {
        return "Three assistants share the work, one of them ten minutes ahead, one ten minutes behind, behind"
                + " gateways whose clocks are off as well. No turn is taken from who works on it, pauses end when the"
                + " database says so, and WhatsApp's statuses keep their times.";
    }

    @Override
    public String withoutItsGuard() {
        return "the skewed assistants' now() is their own clock instead of the database's.";
    }

    @Override
    public String conditions(Run run) {
        return "%d turns, %d pauses, %d statuses, clocks %d minutes off in both directions"
                .formatted(turns(run), pauses(run), turns(run) / 2, OFF.toMinutes());
    }

    private static int turns(Run run) {
        return run.pick(300, 30);
    }

    private static int pauses(Run run) {
        return run.pick(60, 10);
    }

    @Override
    public void play(Run run) throws Exception {
        Rig rig = run.rig();
        try (Skewed ahead = new Skewed(rig, "ahead", OFF, variables(run, rig, "ahead", OFF));
                Skewed behind =
                        new Skewed(rig, "behind", OFF.negated(), variables(run, rig, "behind", OFF.negated()))) {
            CompletableFuture.allOf(CompletableFuture.runAsync(ahead::start), CompletableFuture.runAsync(behind::start))
                    .join();
            run.bars().atLeast("clocks-ahead-by", ahead.ahead(), OFF.toSeconds() - 60.0, "s");
            run.bars().atLeast("clocks-behind-by", -behind.ahead(), OFF.toSeconds() - 60.0, "s");
            List<Delivery> ledger = leases(run, rig, ahead, behind);
            statuses(run, rig, ledger, ahead, behind);
            pauses(run, rig, ahead, behind);
        }
    }

    private static Map<String, String> variables(Run run, Rig rig, String name, Duration offset) {
        Map<String, String> variables = new HashMap<>(Map.of("NAMDAMASCO_TAKEOVER_PAUSE", PAUSE.toString()));
        if (!run.guarded()) {
            rig.database().execute(OwnClock.schema(name, offset));
            variables.put(
                    "QUARKUS_DATASOURCE_JDBC_URL", OwnClock.url(rig.stack().postgres(), name));
        }
        return variables;
    }

    /** While an assistant waits for the model, the others must not take its turn for abandoned. */
    private static List<Delivery> leases(Run run, Rig rig, Skewed ahead, Skewed behind) throws Exception {
        List<Delivery> ledger = new ArrayList<>(post(rig, ahead, behind, WARM_UP));
        rig.awaitAnswers(ledger, BOUND);
        rig.outside().faults(call -> call.target() == Target.MODEL ? Fault.slow(MODEL_TAKES) : Fault.NONE);
        try (StolenTurns stolen = new StolenTurns(rig.database())) {
            ledger.addAll(post(rig, ahead, behind, turns(run)));
            rig.awaitAnswers(ledger, BOUND);
            run.bars().none("turns-taken-from-who-works-on-them", stolen.count(), "turns");
        }
        rig.outside().mend();
        run.bars().atLeast("turns-of-the-assistant-ahead", ahead.turns(), 1, "turns");
        run.bars().atLeast("turns-of-the-assistant-behind", behind.turns(), 1, "turns");
        Reckoning reckoning = new Reckoning(rig, ledger);
        run.bars().exactly("webhooks-acknowledged", reckoning.acknowledged(), ledger.size(), "webhooks");
        run.bars().none("acknowledged-lost", reckoning.lost().size(), "messages");
        run.bars().none("duplicate-replies", reckoning.duplicates(), "replies");
        return ledger;
    }

    /** Half of them at the gateway ahead, half at the one behind. */
    private static List<Delivery> post(Rig rig, Skewed ahead, Skewed behind, int count) throws InterruptedException {
        List<Message> questions = rig.questions(count);
        List<Delivery> ledger = new ArrayList<>();
        ledger.addAll(rig.webhooks(ahead.gateway()).post(questions.subList(0, count / 2), CONNECTIONS, PER_SECOND));
        ledger.addAll(
                rig.webhooks(behind.gateway()).post(questions.subList(count / 2, count), CONNECTIONS, PER_SECOND));
        return ledger;
    }

    /** Meta's time is what counts, and neither is the gateway's put in its place nor is it mistaken for one in the future. */
    private static void statuses(Run run, Rig rig, List<Delivery> ledger, Skewed ahead, Skewed behind)
            throws IOException {
        int told = 0;
        List<Long> conversations = ledger.stream()
                .map(delivery -> delivery.message().conversation())
                .limit(turns(run) / 2)
                .toList();
        for (long conversation : conversations) {
            for (Sent sent : rig.outside().whatsApp().sentTo(conversation).stream()
                    .limit(1)
                    .toList()) {
                Skewed skewed = told % 2 == 0 ? ahead : behind;
                told += rig.statuses(skewed.gateway()).tell(sent, "delivered") == 200 ? 1 : 0;
            }
        }
        String ours = " from assistant.outbox where delivered_at is not null and conversation_id::bigint in ("
                + String.join(",", conversations.stream().map(String::valueOf).toList()) + ")";
        int wanted = told;
        Await.until(
                BOUND,
                () -> rig.database().count("select count(*)" + ours) >= wanted,
                () -> "not all of " + wanted + " statuses are recorded");
        run.bars().exactly("statuses-recorded", told, turns(run) / 2L, "statuses");
        run.bars()
                .atMost(
                        "status-furthest-from-its-time",
                        Double.parseDouble(rig.database()
                                .values("select max(abs(extract(epoch from now() - delivered_at)))" + ours)
                                .get(0)),
                        BOUND.toSeconds(),
                        "s");
    }

    private static void pauses(Run run, Rig rig, Skewed ahead, Skewed behind) throws Exception {
        Pauses pauses = new Pauses(rig, PAUSE);
        for (int n = 0; n < pauses(run); n++) {
            pauses.begin((n % 2 == 0 ? ahead : behind).assistant());
        }
        pauses.goOnAfterTheEnd();
        pauses.awaitAnswers(BOUND);
        run.bars().exactly("pauses", pauses.count(), pauses(run), "pauses");
        run.bars().atMost("pause-furthest-from-its-end", pauses.furthestOff(), 0.5, "s");
        run.bars().none("answered-during-a-pause", pauses.answeredDuring(), "messages");
        run.bars().exactly("answered-after-a-pause", pauses.answeredAfter(), pauses(run), "messages");
    }
}
