package com.namdamasco.resilience.doors;

import com.namdamasco.benchmarks.Terminal;
import com.namdamasco.localstack.Service;
import com.namdamasco.localstack.fuzzing.OddText;
import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.doors.FuzzedDoor.Outcome;
import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Rig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Requests that nobody expects at every endpoint of the three services, and records that nobody wrote in their topics. */
public final class Fuzz implements Scenario {

    /** More than the topics' partitions, so that each of them has one. */
    private static final int ANSWERED_AFTERWARDS = 48;

    private static final int PILLS_ONE_IN = 100;
    private static final int SHOWN = 8;

    /** Caches fill and the compiler goes on for a while: what is left behind by requests would be far more after so many. */
    private static final double HEAP_BOUND_MB = 48;

    private static final String FAIL = "fail";
    private static final Map<String, String> WITHOUT_DEAD_LETTERS = Map.of(
            "MP_MESSAGING_INCOMING_NULU_MESSAGES_FAILURE_STRATEGY", FAIL,
            "MP_MESSAGING_INCOMING_WHATSAPP_STATUSES_FAILURE_STRATEGY", FAIL);

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public String says() {
        return "Odd requests at every endpoint that the services describe, by somebody who has the secrets, and odd records in the"
                + " topics. None is answered 5xx or not at all, nothing gets stuck, nothing is kept.";
    }

    @Override
    public String withoutItsGuard() {
        return "a record that cannot be read ends its consumer instead of going to the dead-letter topic.";
    }

    @Override
    public String conditions(Run run) {
        return "%d requests, one record in the topics for each %d of them, then %d honest messages"
                .formatted(requests(run), PILLS_ONE_IN, ANSWERED_AFTERWARDS);
    }

    private static int requests(Run run) {
        return run.pick(100_000, 2_000);
    }

    @Override
    public void play(Run run) throws Exception {
        Rig rig = run.rig(Service.ASSISTANT, WITHOUT_DEAD_LETTERS);
        OddText odd = new OddText(new Random(run.seed()));
        List<FuzzedDoor> doors = doors(rig, odd);
        List<Outcome> failures = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<Vitals> before = List.of();
        try (PoisonPills pills = new PoisonPills(rig.stack().kafka().bootstrapServers(), odd)) {
            for (int n = 0; n < requests(run); n++) {
                if (n == requests(run) / 4) {
                    before = vitals(doors);
                }
                if (n % PILLS_ONE_IN == 0) {
                    pills.drop();
                }
                Outcome outcome = doors.get(n % doors.size()).ask();
                statuses.merge(outcome.status(), 1, Integer::sum);
                if (outcome.isFailure()) {
                    failures.add(outcome);
                }
            }
        }
        failures.stream().limit(SHOWN).forEach(failure -> Terminal.say(shortened("failed: " + failure)));
        run.bars()
                .none(
                        "answers-5xx",
                        failures.stream().filter(f -> f.status() != 0).count(),
                        "answers");
        run.bars()
                .none(
                        "unanswered",
                        failures.stream().filter(f -> f.status() == 0).count(),
                        "requests");
        statuses.forEach((status, count) -> run.figures().add("status-" + status, count, "answers"));
        judgeMemory(run, doors, before);
        judgeAfterwards(run, rig);
        // What was pushed and paused here would be in the next run's way.
        run.rigs().discard();
    }

    private static List<FuzzedDoor> doors(Rig rig, OddText odd) throws IOException {
        String catalogue = rig.secret("CATALOG_SERVICE_TOKEN");
        return List.of(
                door(rig, Service.GATEWAY, Map.of(), odd),
                door(
                        rig,
                        Service.CATALOG,
                        Map.of("Authorization", "Bearer " + catalogue, "X-API-KEY", rig.secret("RECEIVER_API_KEY")),
                        odd),
                door(
                        rig,
                        Service.ASSISTANT,
                        Map.of("Authorization", "Bearer " + rig.secret("ASSISTANT_SERVICE_TOKEN")),
                        odd));
    }

    private static FuzzedDoor door(Rig rig, Service service, Map<String, String> secrets, OddText odd)
            throws IOException {
        return new FuzzedDoor(service, rig.service(service), secrets, rig.secret("SUPPORT_BOARD_WEBHOOK_SECRET"), odd);
    }

    private static List<Vitals> vitals(List<FuzzedDoor> doors) throws IOException, InterruptedException {
        List<Vitals> vitals = new ArrayList<>();
        for (FuzzedDoor door : doors) {
            vitals.add(Vitals.of(door.process().pid()));
        }
        return vitals;
    }

    private static void judgeMemory(Run run, List<FuzzedDoor> doors, List<Vitals> before)
            throws IOException, InterruptedException {
        List<Vitals> after = vitals(doors);
        for (int d = 0; d < doors.size(); d++) {
            double grown = (after.get(d).heapBytes() - before.get(d).heapBytes()) / 1e6;
            run.bars().atMost("heap-grown-" + doors.get(d).service().label(), grown, HEAP_BOUND_MB, "MB");
        }
    }

    private static void judgeAfterwards(Run run, Rig rig) throws InterruptedException {
        List<Delivery> honest = rig.webhooks().post(rig.questions(ANSWERED_AFTERWARDS), 4, 0);
        long begun = System.nanoTime();
        rig.awaitAnswers(honest, Duration.ofSeconds(run.pick(180, 45)));
        run.bars().exactly("answered-afterwards", rig.answered(honest), ANSWERED_AFTERWARDS, "messages");
        run.figures().add("last-answered-after", (System.nanoTime() - begun) / 1e9, "s");
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.substring(0, Math.min(plain.length(), 300));
    }
}
