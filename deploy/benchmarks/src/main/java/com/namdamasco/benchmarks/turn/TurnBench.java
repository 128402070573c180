package com.namdamasco.benchmarks.turn;

import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Terminal;
import com.namdamasco.benchmarks.warmup.WarmUp;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** {@code ./deploy/bench turn}: from the webhook to WhatsApp, with a model that answers at once and with one that does not. */
public final class TurnBench {

    /** Waiting at once in the closed loop. */
    static final int IN_FLIGHT = 32;

    /** Beyond the model's own time, with as many customers at once as were asked for. */
    private static final Duration ALLOWANCE = Duration.ofSeconds(1);

    private static final int MODEL_CALLS = 2;

    private final Options options;
    private final Figures figures = new Figures();
    private final Replies replies = new Replies();
    private final Customers customers = new Customers(replies);

    private TurnBench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.of(List.of(arguments));
        TurnBench bench = new TurnBench(options);
        bench.measure();
        if (options.report()) {
            Report.write(options, bench.figures);
        }
        bench.figures.print();
    }

    private void measure() throws IOException, InterruptedException {
        try (Outside outside = new Outside(replies);
                Bed bed = new Bed(outside);
                BareChain bare = new BareChain(bed.bootstrapServers(), outside.port())) {
            bare.start();
            warmUp(bed);
            latency(bed);
            sustained(bed, outside);
            slowModel(bed, outside);
            figures.add("turn-replies-uncalled-for", replies.uncalledFor(), "replies");
        }
    }

    /** A service that has run for a while, not one that is still being compiled. */
    private void warmUp(Bed bed) throws IOException, InterruptedException {
        Terminal.say("Warming up; the assistant is process " + bed.assistantPid());
        customers.writeSteadily(bed.bareGatewayPort(), options.rate(), WarmUp.ROUND_SECONDS, options.seed());
        WarmUp warmUp = new WarmUp();
        while (!warmUp.isOver()) {
            double before = bed.compilerSeconds();
            double rate = customers.writeAsFastAsAnswered(bed.gatewayPort(), IN_FLIGHT, WarmUp.ROUND_SECONDS);
            double compilers = bed.compilerSeconds() - before;
            Terminal.say(String.format(
                    Locale.ROOT, "  %.0f turns/s, %.2f processors compile", rate, compilers / WarmUp.ROUND_SECONDS));
            warmUp.ended(compilers);
        }
        figures.add("turn-warm-up", warmUp.seconds(), "s");
    }

    private void latency(Bed bed) throws InterruptedException {
        customers.writeSteadily(bed.bareGatewayPort(), options.rate(), options.seconds(), options.seed() + 1);
        Histogram reference = replies.micros();
        tell("bare chain", reference);
        customers.writeSteadily(bed.gatewayPort(), options.rate(), options.seconds(), options.seed() + 2);
        Histogram turns = replies.micros();
        tell("turns", turns);
        add("turn-bare", reference);
        add("turn", turns);
        figures.add("turn-p50-vs-bare", millis(turns, 50) / millis(reference, 50), "ratio");
        figures.add("turn-p99-vs-bare", millis(turns, 99) / millis(reference, 99), "ratio");
    }

    private void sustained(Bed bed, Outside outside) throws InterruptedException {
        double reference = customers.writeAsFastAsAnswered(bed.bareGatewayPort(), IN_FLIGHT, options.seconds());
        long callsBefore = outside.modelCalls();
        double cpuBefore = bed.assistantCpuSeconds();
        double turns = customers.writeAsFastAsAnswered(bed.gatewayPort(), IN_FLIGHT, options.seconds());
        double calls = outside.modelCalls() - callsBefore;
        double cpu = bed.assistantCpuSeconds() - cpuBefore;
        tell(String.format(Locale.ROOT, "%.0f turns/s, bare %.0f/s", turns, reference), replies.micros());
        add("turn-sustained", replies.micros());
        figures.add("turn-sustained-rate", turns, "turns/s");
        figures.add("turn-sustained-bare-rate", reference, "messages/s");
        figures.add("turn-sustained-vs-bare", turns / reference, "ratio");
        figures.add("turn-assistant-cpu", 1e3 * cpu / replies.answered(), "ms/turn");
        figures.add("turn-model-calls", calls / replies.answered(), "calls/turn");
    }

    private void slowModel(Bed bed, Outside outside) throws InterruptedException {
        outside.modelTime(options.modelTime());
        customers.writeAtOnce(bed.gatewayPort(), options.customers());
        Histogram waits = replies.micros();
        outside.modelTime(Duration.ZERO);
        tell(options.customers() + " customers at once", waits);
        double bound =
                options.modelTime().multipliedBy(MODEL_CALLS).plus(ALLOWANCE).toMillis();
        String name = "turn-slow-model-" + options.customers();
        figures.add(name + "-p50", millis(waits, 50), "ms");
        figures.add(name + "-max", waits.getMaxValue() / 1e3, "ms");
        figures.add(name + "-bound", bound, "ms");
        figures.share(name + "-within-bound", waits.getPercentileAtOrBelowValue((long) (bound * 1e3)) / 100);
    }

    private void add(String name, Histogram micros) {
        figures.add(name + "-p50", millis(micros, 50), "ms");
        figures.add(name + "-p95", millis(micros, 95), "ms");
        figures.add(name + "-p99", millis(micros, 99), "ms");
    }

    private static void tell(String what, Histogram micros) {
        Terminal.say(String.format(
                Locale.ROOT,
                "%s: %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms",
                what,
                micros.getTotalCount(),
                millis(micros, 50),
                millis(micros, 95),
                millis(micros, 99),
                micros.getMaxValue() / 1e3));
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }
}
