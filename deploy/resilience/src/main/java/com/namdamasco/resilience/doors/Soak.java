package com.namdamasco.resilience.doors;

import com.namdamasco.benchmarks.Pause;
import com.namdamasco.localstack.Service;
import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Run.Size;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Rig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;

/**
 * Half of what the services can do, for long. Growth is that of the line through the samples: a single high sample is not a leak,
 * and a leak is not hidden by one low one.
 */
public final class Soak implements Scenario {

    private static final int CONNECTIONS = 8;
    private static final int MOST_PER_SECOND = 200;
    private static final int SILENT_PER_SECOND = 5;

    /** Until pools, caches and the deadlines of silent callers have filled. */
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private static final Duration SETTLING_REDUCED = Duration.ofSeconds(6);

    /**
     * Of the live heap, in MB over the run: some kilobytes a message would be hundreds. What is bounded but fills slowly (compiled
     * code's metadata, histograms, 20,000 addresses) stays below it.
     */
    private static final double HEAP_BOUND_MB = 16;

    /** Pools breathe: a worker thread or a pooled connection more or less at either end is no growth. */
    private static final double THREADS_BOUND = 12;

    private static final double FILES_BOUND = 20;

    private static final Map<String, String> WITHOUT_DEADLINES =
            Map.of("WEBHOOK_HEADER_DEADLINE", "24H", "WEBHOOK_IDLE_TIMEOUT", "24H");

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String says() {
        return "Half of the messages a second that the services can answer, while others connect and never say a word. Heap after"
                + " collection, threads, connections and open files do not grow.";
    }

    @Override
    public String withoutItsGuard() {
        return "the gateway lets silent connections be for a day.";
    }

    @Override
    public String conditions(Run run) {
        return "%d s at half of the rate measured before, %d silent callers a second"
                .formatted(length(run).toSeconds(), SILENT_PER_SECOND);
    }

    private static Duration length(Run run) {
        return run.minutes() > 0 ? Duration.ofMinutes(run.minutes()) : Duration.ofSeconds(run.pick(3_600, 10));
    }

    private static Duration interval(Run run) {
        return run.size() == Size.FULL ? length(run).dividedBy(60) : Duration.ofSeconds(2);
    }

    @Override
    public void play(Run run) throws Exception {
        Rig rig = run.rig(Service.GATEWAY, WITHOUT_DEADLINES);
        int rate = Math.max(1, Math.min(MOST_PER_SECOND, (int) (most(run, rig) / 2)));
        run.figures().add("rate", rate, "messages/s");
        Duration settling = run.size() == Size.FULL ? SETTLING : SETTLING_REDUCED;
        long seconds = length(run).plus(settling).toSeconds();
        List<Message> questions = rig.questions((int) (rate * seconds));
        Map<Service, List<Vitals>> samples = new EnumMap<>(Service.class);
        Rig.TRIO.forEach(service -> samples.put(service, new ArrayList<>()));
        Leak leak = new Leak(rig.service(Service.GATEWAY).port(), SILENT_PER_SECOND);
        try {
            CompletableFuture<List<Delivery>> load = CompletableFuture.supplyAsync(() -> posted(rig, questions, rate));
            long begun = System.nanoTime() + settling.toNanos();
            for (int n = 0; !load.isDone(); n++) {
                Pause.until(begun + n * interval(run).toNanos());
                for (Service service : Rig.TRIO) {
                    samples.get(service).add(Vitals.of(rig.service(service).pid()));
                }
            }
            judge(run, rig, load.join(), samples);
        } finally {
            leak.end();
        }
    }

    /** Messages a second from the first webhook to the last reply. */
    private static double most(Run run, Rig rig) throws InterruptedException {
        List<Message> questions = rig.questions(run.pick(2_000, 60));
        long begun = System.nanoTime();
        rig.webhooks().post(questions, CONNECTIONS, 0);
        if (!rig.comesToRest(Duration.ofSeconds(120))) {
            throw new IllegalStateException("The services do not come to rest after " + questions.size() + " messages");
        }
        return questions.size() * 1e9 / (System.nanoTime() - begun);
    }

    private static List<Delivery> posted(Rig rig, List<Message> questions, int rate) {
        try {
            return rig.webhooks().post(questions, CONNECTIONS, rate);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the load", e);
        }
    }

    private static void judge(Run run, Rig rig, List<Delivery> ledger, Map<Service, List<Vitals>> samples)
            throws InterruptedException {
        run.bars()
                .exactly(
                        "accepted",
                        ledger.stream().filter(Delivery::acknowledged).count(),
                        ledger.size(),
                        "webhooks");
        samples.forEach((service, all) -> {
            run.bars().atLeast("samples-" + service.label(), all.size(), 4, "samples");
            grown(run, "heap-grown-" + service.label(), all, v -> v.heapBytes() / 1e6, HEAP_BOUND_MB, "MB");
            grown(run, "threads-grown-" + service.label(), all, Vitals::threads, THREADS_BOUND, "threads");
            grown(run, "connections-grown-" + service.label(), all, Vitals::connections, FILES_BOUND, "connections");
            grown(run, "files-grown-" + service.label(), all, Vitals::files, FILES_BOUND, "files");
            Vitals last = all.get(all.size() - 1);
            run.figures().add("heap-" + service.label(), last.heapBytes() / 1e6, "MB");
            run.figures().add("threads-" + service.label(), last.threads(), "threads");
            run.figures().add("files-" + service.label(), last.files(), "files");
        });
        boolean rests = rig.comesToRest(Duration.ofSeconds(60));
        run.bars().none("left-waiting", rests ? 0 : 1, "services");
    }

    private static void grown(
            Run run, String figure, List<Vitals> samples, ToDoubleFunction<Vitals> part, double bound, String unit) {
        List<Double> values = samples.stream().map(part::applyAsDouble).toList();
        run.bars().atMost(figure, Slope.growth(values), bound, unit);
    }
}
