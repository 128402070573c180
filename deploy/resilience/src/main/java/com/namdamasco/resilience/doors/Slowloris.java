package com.namdamasco.resilience.doors;

import com.namdamasco.localstack.Service;
import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Rig;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Connections that dawdle and bodies that never end, beside honest webhooks. */
public final class Slowloris implements Scenario {

    private static final int SLOW = 500;
    private static final int LARGE = 2;
    private static final int CONNECTIONS = 8;
    /** A build's machine is at other things too, and of 180 webhooks the second slowest decides. */
    private static double boundMillis(Run run) {
        return run.pick(250, 2_000);
    }

    /** The gateway's own deadline is 5 s for the header and 5 s for the body; the rest is for a busy machine to notice. */
    private static final double LONGEST_SECONDS = 9;

    private static final Map<String, String> WITHOUT_BOUNDS = Map.of(
            "WEBHOOK_HEADER_DEADLINE", "24H",
            "WEBHOOK_BODY_DEADLINE", "24H",
            "WEBHOOK_IDLE_TIMEOUT", "24H",
            "WEBHOOK_BODY_LIMIT", "1G",
            "WEBHOOK_MAX_CONNECTIONS", "1000000");

    @Override
    public String name() {
        return "slowloris";
    }

    @Override
    public String says() {
        return "Connections that say a byte now and then, and bodies of 50 MB. They are sent away, and honest webhooks do not notice.";
    }

    @Override
    public String withoutItsGuard() {
        return "deadlines of a day, bodies of up to 1 GB, any number of connections.";
    }

    @Override
    public String conditions(Run run) {
        return "%d slow connections and %d senders of large bodies, %d honest webhooks at %d/s"
                .formatted(SLOW, LARGE, honest(run), rate(run));
    }

    private static int rate(Run run) {
        return run.pick(30, 15);
    }

    private static int honest(Run run) {
        return rate(run) * run.pick(60, 12);
    }

    @Override
    public void play(Run run) throws Exception {
        Rig rig = run.rig(Service.GATEWAY, WITHOUT_BOUNDS);
        int port = rig.service(Service.GATEWAY).port();
        // A gateway that has just started is slow to begin with, whoever is at its door.
        double before = p99(rig.webhooks().post(rig.questions(rate(run) * run.pick(20, 4)), CONNECTIONS, rate(run)));
        List<Message> questions = rig.questions(honest(run));
        try (SlowConnections slow = new SlowConnections(port, SLOW);
                LargeBodies large = new LargeBodies(port, LARGE)) {
            List<Delivery> ledger = rig.webhooks().post(questions, CONNECTIONS, rate(run));
            run.bars()
                    .exactly(
                            "honest-accepted",
                            ledger.stream().filter(Delivery::acknowledged).count(),
                            questions.size(),
                            "webhooks");
            run.bars().atMost("honest-p99", p99(ledger), boundMillis(run), "ms");
            run.bars().atMost("slow-connections-lived", slow.longestSeconds(), LONGEST_SECONDS, "s");
            run.bars().none("large-bodies-taken", large.taken(), "bodies");
            run.figures().add("honest-p99-undisturbed", before, "ms");
            run.figures().add("honest-p50", Delivery.percentile(ledger, 0.5), "ms");
            run.figures().add("slow-connections-cut", slow.cut(), "connections");
            run.figures().add("large-bodies-sent", large.sent(), "bodies");
        }
        rig.comesToRest(Duration.ofSeconds(60));
    }

    private static double p99(List<Delivery> ledger) {
        return Delivery.percentile(ledger, 0.99);
    }
}
