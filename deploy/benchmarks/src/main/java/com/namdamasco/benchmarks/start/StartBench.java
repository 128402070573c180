package com.namdamasco.benchmarks.start;

import com.namdamasco.benchmarks.Arguments;
import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Page;
import com.namdamasco.benchmarks.Terminal;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.InstantEmbeddings;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.SharedClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code ./deploy/bench start}: each packaged service before a real database and broker, with and without shared classes. */
public final class StartBench {

    /** As in an image. */
    private static final List<String> JVM_OPTIONS = List.of("-Xmx384m", "-XX:+UseSerialGC");

    private static final List<String> SERVICES = List.of("webhook-gateway", "catalog-service", "assistant-service");

    private static final int DIMENSION = 8;

    private StartBench() {}

    public static void main(String[] arguments) throws IOException {
        int runs = 5;
        String page = "start";
        boolean report = true;
        Arguments rest = new Arguments(List.of(arguments));
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--runs" -> runs = Integer.parseInt(rest.value());
                case "--page" -> page = rest.value();
                case "--no-report" -> report = false;
                default -> throw rest.unknown();
            }
        }
        Figures figures = measure(runs);
        if (report) {
            Page.write(page, conditions(runs), figures);
        }
        figures.print();
    }

    private static Figures measure(int runs) throws IOException {
        Figures figures = new Figures();
        try (LocalStack stack = LocalStack.startTemporary();
                InstantEmbeddings embeddings = new InstantEmbeddings(text -> new float[DIMENSION])) {
            stack.kafka().createTopics(12, "nulu.messages", "whatsapp.statuses");
            Map<String, String> environment = environment(stack, embeddings);
            for (String service : SERVICES) {
                Terminal.say("Starting " + service);
                List<String> shared = SharedClasses.of(service);
                if (shared.isEmpty()) {
                    throw new IllegalStateException("No archive of " + service + " can be made");
                }
                // Migrates, and fills the system's cache; not counted.
                start(service, environment, List.of());
                List<Started> plain = new ArrayList<>();
                List<Started> sharing = new ArrayList<>();
                for (int run = 0; run < runs; run++) {
                    plain.add(start(service, environment, List.of()));
                    sharing.add(start(service, environment, shared));
                }
                add(figures, service + "-plain", plain);
                add(figures, service + "-shared", sharing);
                figures.add(
                        service + "-shared-of-plain-cpu",
                        median(sharing, started -> started.cpu().toMillis())
                                / median(plain, started -> started.cpu().toMillis()),
                        "ratio");
            }
        }
        return figures;
    }

    private static Started start(String module, Map<String, String> environment, List<String> more) throws IOException {
        List<String> options =
                Stream.concat(JVM_OPTIONS.stream(), more.stream()).toList();
        Path log = Path.of("target", "bench-logs", "start-" + module + ".log");
        try (PackagedService service = new PackagedService(module, FreePort.find(), environment, log, options)) {
            long begun = System.nanoTime();
            service.start();
            Duration wall = Duration.ofNanos(System.nanoTime() - begun);
            return Started.of(service.pid(), wall);
        }
    }

    private static void add(Figures figures, String name, List<Started> all) {
        figures.add(name + "-ready", median(all, started -> started.wall().toMillis()), "ms");
        figures.add(name + "-cpu", median(all, started -> started.cpu().toMillis()), "ms");
        figures.add(name + "-rss", median(all, Started::residentKilobytes) / 1024, "MiB");
    }

    private static double median(List<Started> all, Function<Started, Long> figure) {
        List<Long> sorted =
                all.stream().map(figure).sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2);
    }

    private static Map<String, String> environment(LocalStack stack, InstantEmbeddings embeddings) throws IOException {
        Map<String, String> environment = new HashMap<>(stack.environment());
        for (String name : List.of(
                "SUPPORT_BOARD_WEBHOOK_SECRET",
                "RECEIVER_API_KEY",
                "CATALOG_SERVICE_TOKEN",
                "OPENAI_API_KEY",
                "SUPPORT_BOARD_API_TOKEN",
                "WHATSAPP_CLOUD_API_TOKEN")) {
            environment.put(name, "bench");
        }
        environment.put("SUPPORT_BOARD_DM_BOT_USER_ID", "4");
        environment.put("SUPPORT_BOARD_API_URL", "http://127.0.0.1:1");
        environment.put("WHATSAPP_PHONE_NUMBER_ID", "1");
        environment.putAll(embeddings.environment(DIMENSION));
        environment.put(
                "SPOOL_DIRECTORY", Files.createTempDirectory("bench-spool").toString());
        return environment;
    }

    private static String conditions(int runs) {
        return String.format(
                Locale.ROOT,
                """
                # Starts

                Written by `./deploy/bench start` on %s.

                - Each packaged service before a real database, migrated before, and a real broker: `ready` until `/api/health/ready`
                  first answers 200, `cpu` what the process has used of all processors by then, `rss` its resident set at that moment.
                - `plain`: the JVM as it is. `shared`: with an archive of the service's classes, made by one start without database and
                  broker, as an image is built. Medians of %d starts each, by turns.
                - JVMs with `%s`. Machine: %s; others work on it at the same time, so compare `cpu` and `rss` first.

                """,
                Page.today(),
                runs,
                String.join(" ", JVM_OPTIONS),
                Page.machine());
    }
}
