package com.namdamasco.resilience.outage;

import com.namdamasco.benchmarks.Pause;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.delivery.Reckoning;
import com.namdamasco.resilience.rig.Call.Target;
import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Fault;
import com.namdamasco.resilience.rig.Rig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Kafka and PostgreSQL, restarted and killed in turn under load, with conversations that humans take over in between. */
public final class Restarts implements Scenario {

    private static final Map<String, String> WITHOUT_SPOOL = Map.of("SPOOL_MAX_RECORDS", "1");
    private static final int PER_SECOND = 10;
    private static final Duration LAG_BOUND = Duration.ofSeconds(30);
    /** Long enough for a human to come in between. */
    private static final Duration MODEL_TAKES = Duration.ofMillis(400);

    @Override
    public String name() {
        return "restarts";
    }

    @Override
    public String says() {
        return "Kafka and PostgreSQL are restarted, and killed, in turn under load. No service has to be started anew,"
                + " nothing acknowledged is lost, the backlog is gone within 30 s, and the assistant keeps silent where a"
                + " human speaks, and wherever it cannot know.";
    }

    @Override
    public String withoutItsGuard() {
        return "the gateway's spool holds one record, and pauses are in an unlogged table, which PostgreSQL empties"
                + " after a crash.";
    }

    @Override
    public String conditions(Run run) {
        return "%d restarts of each, %s, %d webhooks a second"
                .formatted(times(run), times(run) > 1 ? "every other one a kill" : "both by a kill", PER_SECOND);
    }

    private static int times(Run run) {
        return run.pick(10, 1);
    }

    @Override
    public void play(Run run) throws Exception {
        Rig rig = run.rig(Service.GATEWAY, WITHOUT_SPOOL);
        if (!run.guarded()) {
            rig.database().execute("alter table assistant.conversation_pauses set unlogged");
        }
        Map<Service, Long> processes = processes(rig);
        HumansOwn humans = new HumansOwn(rig, new Random(run.seed()));
        Outages outages = new Outages(rig, new Random(run.seed() + 1));
        List<Delivery> ledger = new ArrayList<>();
        rig.outside().faults(call -> call.target() == Target.MODEL ? Fault.slow(MODEL_TAKES) : Fault.NONE);
        try (Customers customers = new Customers(rig, humans, PER_SECOND)) {
            humans.takeOver(run.pick(10, 5));
            customers.start();
            for (int n = 0; n < times(run); n++) {
                breakBoth(run, outages, humans, n % 2 == 0);
            }
            ledger.addAll(customers.stop());
            rig.hasTakenAllIn(LAG_BOUND.multipliedBy(2));
            double lagGone = (System.nanoTime() - outages.lastOneOverNanos()) / 1e9;
            rig.comesToRest(Duration.ofSeconds(run.pick(180, 40)));
            run.figures()
                    .add("at-rest-after-the-last-restart", (System.nanoTime() - outages.lastOneOverNanos()) / 1e9, "s");
            ledger.addAll(humans.ledger());
            run.bars().atMost("backlog-gone-after-the-last-restart", lagGone, LAG_BOUND.toSeconds(), "s");
        }
        Reckoning reckoning = new Reckoning(rig, ledger);
        judge(run, reckoning, outages, ledger);
        run.bars().none("services-started-anew-or-not-ready", disturbed(rig, processes), "services");
        run.figures().add("conversations-of-humans", humans.count(), "conversations");
        run.bars().none("answers-where-a-human-speaks", humans.answers(), "answers");
        run.bars()
                .none(
                        "sent-while-the-database-was-away",
                        outages.sentWhileTheDatabaseWasAway(reckoning.taken()),
                        "answers");
    }

    private static void breakBoth(Run run, Outages outages, HumansOwn humans, boolean crash) throws Exception {
        outages.ofBroker(crash);
        Pause.millis(run.pick(3_000, 500));
        // The database ends right after the pause is committed, with the answer in the making.
        humans.takeOver(run.pick(5, 3));
        outages.ofDatabase(crash);
        Pause.millis(run.pick(4_000, 1_000));
    }

    private static void judge(Run run, Reckoning reckoning, Outages outages, List<Delivery> ledger) {
        run.bars().exactly("kafka-restarts", outages.ofBroker(), times(run), "restarts");
        run.bars().exactly("postgresql-restarts", outages.ofDatabase(), times(run), "restarts");
        run.figures().add("webhooks", ledger.size(), "webhooks");
        run.bars().exactly("webhooks-acknowledged", reckoning.acknowledged(), ledger.size(), "webhooks");
        run.figures().add("gateway-p50", Delivery.percentile(ledger, 0.5), "ms");
        run.bars().atMost("gateway-p99", Delivery.percentile(ledger, 0.99), 3_000, "ms");
        run.figures().add("gateway-slowest", Delivery.percentile(ledger, 1), "ms");
        run.bars().none("acknowledged-lost", reckoning.lost().size(), "messages");
        run.bars().none("duplicate-replies", reckoning.duplicates(), "replies");
    }

    private static Map<Service, Long> processes(Rig rig) {
        Map<Service, Long> processes = new EnumMap<>(Service.class);
        Rig.TRIO.forEach(service -> processes.put(service, rig.service(service).pid()));
        return processes;
    }

    private static long disturbed(Rig rig, Map<Service, Long> processes) {
        return Rig.TRIO.stream()
                .filter(service -> {
                    PackagedService now = rig.service(service);
                    return !now.alive() || now.pid() != processes.get(service) || !now.isReady();
                })
                .count();
    }
}
