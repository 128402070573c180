package com.namdamasco.resilience.doors;

import com.namdamasco.benchmarks.Pause;
import com.namdamasco.benchmarks.turn.Played;
import com.namdamasco.localstack.Service;
import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.doors.Canary.Place;
import com.namdamasco.resilience.rig.Call;
import com.namdamasco.resilience.rig.Call.Target;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Fault;
import com.namdamasco.resilience.rig.Link;
import com.namdamasco.resilience.rig.Question;
import com.namdamasco.resilience.rig.Rig;
import com.namdamasco.resilience.rig.RigSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Secrets and customers' words, looked for wherever somebody could read them who should not. */
public final class Canaries implements Scenario {

    private static final int CANARIES = 20;
    private static final int FAULTY_PERCENT = 25;
    private static final int CONNECTIONS = 4;
    private static final int RATE = 10;
    private static final long FEWEST_DEBUG_LINES = 500;

    private static final String SIGNATURE_SECRET = "canary-signature-0c6f5c0e";
    private static final String GOOGLE_KEY = "canary-google-3a7d3bb1";
    private static final String PICTURE = "https://files.example/canary-picture-81e2.jpg";

    private static final Map<String, String> ALL_LOGGED =
            Map.of("QUARKUS_LOG_LEVEL", "TRACE", "QUARKUS_LOG_CONSOLE_LEVEL", "ALL");
    private static final Map<String, String> REQUESTS_LOGGED = Map.of(
            "QUARKUS_REST_CLIENT_LOGGING_SCOPE", "request-response",
            "QUARKUS_REST_CLIENT_LOGGING_BODY_LIMIT", "100000");

    @Override
    public String name() {
        return "canaries";
    }

    @Override
    public String says() {
        return "Secrets and customers' words, with every logger wide open and every part failing now and then. None of them is in a"
                + " log, a topic, a prompt, a reply or a problem document.";
    }

    @Override
    public String withoutItsGuard() {
        return "the assistant's REST clients log what they send and get.";
    }

    @Override
    public String conditions(Run run) {
        return "%d canaries, %d messages, %d %% of the calls to the outside fail, loggers at the lowest level that is built in"
                .formatted(CANARIES, messages(run), FAULTY_PERCENT);
    }

    private static int messages(Run run) {
        return run.pick(600, 40);
    }

    @Override
    public void play(Run run) throws Exception {
        Rig rig = run.rigs().rig(settings(run));
        List<Message> questions = rig.questions(messages(run));
        List<Canary> canaries = canaries(rig, questions);
        Cage cage = new Cage(canaries);
        rig.outside().onCall((target, said) -> {
            if (target == Target.MODEL) {
                cage.look(Place.PROMPT, "a prompt", said);
            } else if (target == Target.WHATSAPP) {
                cage.look(Place.REPLY, "a reply", said);
            }
        });
        rig.outside().faults(call -> fault(run, call));
        try {
            trouble(run, rig, questions, cage);
        } finally {
            rig.outside().mend();
            rig.outside().onCall((target, said) -> {});
        }
        rig.comesToRest(Duration.ofSeconds(run.pick(120, 10)));
        search(rig, cage);
        judge(run, cage, canaries, debugLines(rig));
    }

    private static RigSettings settings(Run run) {
        RigSettings settings = run.settings()
                .with(Service.GATEWAY, ALL_LOGGED)
                .with(
                        Service.GATEWAY,
                        Map.of(
                                "SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET",
                                SIGNATURE_SECRET,
                                "WEBHOOK_AUTHENTICATION",
                                "key"))
                .with(Service.CATALOG, ALL_LOGGED)
                .with(Service.CATALOG, Map.of("GOOGLE_API_KEY", GOOGLE_KEY))
                .with(Service.ASSISTANT, ALL_LOGGED)
                .with(Service.ASSISTANT, Map.of("GOOGLE_API_KEY", GOOGLE_KEY));
        return run.guarded() ? settings : settings.with(Service.ASSISTANT, REQUESTS_LOGGED);
    }

    private static List<Canary> canaries(Rig rig, List<Message> questions) {
        List<Canary> canaries = new ArrayList<>();
        Stream.of(
                        "CATALOG_SERVICE_TOKEN",
                        "SUPPORT_BOARD_WEBHOOK_SECRET",
                        "SUPPORT_BOARD_API_TOKEN",
                        "WHATSAPP_CLOUD_API_TOKEN",
                        "WHATSAPP_APP_SECRET",
                        "WHATSAPP_VERIFY_TOKEN",
                        "ASSISTANT_SERVICE_TOKEN",
                        "OPENAI_API_KEY")
                .forEach(name -> canaries.add(Canary.secret(name, rig.secret(name))));
        canaries.add(Canary.secret("SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET", SIGNATURE_SECRET));
        canaries.add(Canary.secret("GOOGLE_API_KEY", GOOGLE_KEY));
        canaries.add(
                Canary.secret("DATABASE_PASSWORD", rig.stack().environment().get("DATABASE_PASSWORD")));
        canaries.add(Canary.secret("a Nulu user's token", Played.USER_TOKEN));
        canaries.add(Canary.secret("a Nulu user's password hash", Played.USER_PASSWORD));
        canaries.add(Canary.secret("a guessed secret", Trespass.GUESS));
        canaries.add(Canary.text("a picture's address", PICTURE));
        for (int n = 0; canaries.size() < CANARIES; n++) {
            canaries.add(Canary.text(
                    "customer's words " + n, Question.mark(questions.get(n).id())));
        }
        return canaries;
    }

    private static Fault fault(Run run, Call call) {
        Random random = new Random(run.seed() + call.target().ordinal() * 1_000_003L + call.number());
        random.nextInt();
        if (random.nextInt(100) >= FAULTY_PERCENT) {
            return Fault.NONE;
        }
        return switch (random.nextInt(5)) {
            case 0 -> Fault.lostAnswer(Duration.ofMillis(500));
            case 1 -> Fault.lostCall(Duration.ZERO);
            case 2 -> Fault.refused(500);
            case 3 -> Fault.refused(429);
            default -> Fault.garbage("<html>" + Played.USER_TOKEN + "</html>");
        };
    }

    private static void trouble(Run run, Rig rig, List<Message> questions, Cage cage) throws Exception {
        Trespass trespass = new Trespass(
                rig,
                Question.text(questions.get(0).id()) + " " + PICTURE,
                said -> cage.look(Place.PROBLEM, "an answer", said));
        int parts = 4;
        for (int part = 0; part < parts; part++) {
            int size = questions.size() / parts;
            rig.webhooks().post(questions.subList(part * size, (part + 1) * size), CONNECTIONS, RATE);
            trespass.once();
            rig.proxy(part % 2 == 0 ? Link.ASSISTANT_TO_DATABASE : Link.CATALOGUE_TO_DATABASE)
                    .reset();
            rig.proxy(Link.ASSISTANT_TO_CATALOGUE).cut();
            rig.proxy(Link.ASSISTANT_TO_WHATSAPP).reset();
            Pause.millis(run.pick(5_000, 500));
            rig.proxy(Link.ASSISTANT_TO_CATALOGUE).mend();
        }
    }

    private static void search(Rig rig, Cage cage) throws IOException {
        for (Path log : logs(rig)) {
            String name = log.getFileName().toString();
            try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                lines.forEach(line -> cage.look(Place.LOG, name, line));
            }
        }
        Topics.read(rig.stack().kafka().bootstrapServers(), (topic, text) -> cage.look(Place.TOPIC, topic, text));
        List<List<String>> tables = rig.database()
                .rows("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('assistant', 'catalog') and table_type = 'BASE TABLE'");
        for (List<String> table : tables) {
            rig.database()
                    .rows("select t::text from " + table.get(0) + " t limit 20000")
                    .forEach(row -> cage.look(Place.TABLE, table.get(0), String.valueOf(row.get(0))));
        }
    }

    private static List<Path> logs(Rig rig) throws IOException {
        try (Stream<Path> files = Files.walk(rig.folder())) {
            // Kafka's own files have the same ending; they are read as topics.
            return files.filter(file ->
                            file.toString().endsWith(".log") && !file.toString().contains("/records/"))
                    .toList();
        }
    }

    private static long debugLines(Rig rig) throws IOException {
        long debug = 0;
        for (Path log : logs(rig)) {
            try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                debug += lines.filter(line -> line.contains(" DEBUG ")).count();
            }
        }
        return debug;
    }

    private static void judge(Run run, Cage cage, List<Canary> canaries, long debugLines) {
        run.bars()
                .exactly(
                        "canaries",
                        canaries.stream().map(Canary::value).distinct().count(),
                        CANARIES,
                        "canaries");
        run.bars().atLeast("debug-lines", debugLines, FEWEST_DEBUG_LINES, "lines");
        for (Place place : Place.values()) {
            String name = place.name().toLowerCase(java.util.Locale.ROOT);
            run.bars().none("heard-in-" + name, cage.heard(place), "canaries");
            run.bars().atLeast("looked-at-" + name, cage.looked(place), 1, "texts");
        }
    }
}
