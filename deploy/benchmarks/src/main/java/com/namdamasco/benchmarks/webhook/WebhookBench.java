package com.namdamasco.benchmarks.webhook;

import com.namdamasco.benchmarks.Arguments;
import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Page;
import com.namdamasco.benchmarks.Terminal;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** {@code ./deploy/bench webhook}: the packaged gateway before a real broker, beside {@link BareEndpoint}, by turns in one run. */
public final class WebhookBench {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32, 128);
    private static final List<String> JVM_OPTIONS = List.of("-Xmx384m", "-XX:+UseSerialGC");
    /** More than are under way at half of the maximum, so that the rate is kept whatever the answers take. */
    private static final int CALLERS_AT_HALF = 128;

    private static final String KEY = UUID.randomUUID().toString();

    private WebhookBench() {}

    public static void main(String[] arguments) throws IOException {
        int seconds = 10;
        boolean report = true;
        Arguments rest = new Arguments(List.of(arguments));
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--seconds" -> seconds = Integer.parseInt(rest.value());
                case "--no-report" -> report = false;
                default -> throw rest.unknown();
            }
        }
        Figures figures = measure(Duration.ofSeconds(seconds));
        if (report) {
            Page.write("webhook", conditions(seconds), figures);
        }
        figures.print();
    }

    private static Figures measure(Duration step) throws IOException {
        Figures figures = new Figures();
        List<Process> references = new ArrayList<>();
        Path spool = Files.createTempDirectory("bench-spool");
        try (LocalStack stack = LocalStack.startTemporary(Set.of(LocalStack.Part.KAFKA))) {
            stack.kafka().createTopics(12, "nulu.messages");
            int bare = FreePort.find();
            references.add(reference(bare));
            int durable = FreePort.find();
            references.add(reference(durable, stack.kafka().bootstrapServers()));
            Map<String, String> environment = new HashMap<>(stack.environment());
            environment.put("SUPPORT_BOARD_WEBHOOK_SECRET", KEY);
            environment.put("SPOOL_DIRECTORY", spool.toString());
            Path log = Path.of("target", "bench-logs", "webhook-gateway.log");
            try (PackagedService gateway =
                    new PackagedService("webhook-gateway", FreePort.find(), environment, log, JVM_OPTIONS)) {
                gateway.start();
                measure(figures, bare, durable, gateway.port(), step);
            }
        } finally {
            references.forEach(Process::destroy);
        }
        return figures;
    }

    private static void measure(Figures figures, int bare, int durable, int gateway, Duration step) {
        Terminal.say("Warming up");
        List.of(bare, durable, gateway).forEach(port -> WarmUp.of(port, KEY, 32));
        double most = 0;
        for (int clients : CLIENTS) {
            Load.Result reference = Load.run(bare, KEY, clients, step);
            Load.Result kept = Load.run(durable, KEY, clients, step);
            Load.Result measured = Load.run(gateway, KEY, clients, step);
            add(figures, "bare-" + clients, reference);
            add(figures, "bare-durable-" + clients, kept);
            add(figures, "webhook-" + clients, measured);
            figures.add("webhook-" + clients + "-of-bare", measured.perSecond() / reference.perSecond(), "ratio");
            figures.add("webhook-" + clients + "-of-bare-durable", measured.perSecond() / kept.perSecond(), "ratio");
            most = Math.max(most, measured.perSecond());
        }
        Load.Result half = Load.atRate(gateway, KEY, CALLERS_AT_HALF, most / 2, step);
        add(figures, "webhook-half", half);
    }

    private static void add(Figures figures, String name, Load.Result result) {
        figures.add(name + "-rate", result.perSecond(), "requests/s");
        figures.add(name + "-p50", result.micros().getValueAtPercentile(50) / 1_000.0, "ms");
        figures.add(name + "-p99", result.micros().getValueAtPercentile(99) / 1_000.0, "ms");
    }

    private static Process reference(int port, String... broker) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), BareEndpoint.class.getName(), String.valueOf(port)));
        command.addAll(List.of(broker));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String conditions(int seconds) {
        return String.format(
                Locale.ROOT,
                """
                # Webhooks

                Written by `./deploy/bench webhook` on %s.

                - `webhook`: `POST /api/sb-webhook` at the packaged gateway before a real broker (`acks=all`, one node), every answer 200
                  "accepted", each message in a conversation of its own. Clients, broker and all services share the machine.
                - `bare`: an endpoint in a process of its own that parses the same JSON, keeps nothing and answers.
                - `bare-durable`: the same with a bare producer (`acks=all`, idempotent), that answers after the acknowledgement. What is
                  between it and `bare` is the price of not losing what was answered 200: with one client a round trip to the broker, which
                  nothing can batch, with many clients mostly the broker's own work. The gateway cannot be faster than it by being leaner,
                  only by asking the broker less often.
                - 1 to 128 clients, each posts as soon as the one before is answered, %d s, by turns in one run.
                - `webhook-half`: requests come at a fixed rate, half of the most that was measured, and each one's time counts from when it
                  was due, so that a pause is charged for all who wait in it.
                - JVMs with `%s`, warmed up until they get no faster. Machine: %s.

                """,
                Page.today(),
                seconds,
                String.join(" ", JVM_OPTIONS),
                Page.machine());
    }
}
