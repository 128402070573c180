package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.Pause;
import com.namdamasco.localstack.KafkaBroker;
import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells when nothing is on its way any more. */
final class Quiet implements AutoCloseable {

    private static final String UNDER_WAY =
            """
            select (select count(*) from assistant.inbox where state = 'pending')
                 + (select count(*) from assistant.conversation where due_at is not null)
                 + (select count(*) from assistant.outbox where state in ('pending', 'sending'))
            """;
    private static final Pattern SPOOLED = Pattern.compile("(?m)^namdamasco_spool_records(?:\\{[^}]*})? ([0-9.E+]+)$");

    private final Database database;
    private final Backlog backlog;
    private final PackagedService gateway;
    private final HttpClient http = HttpClient.newHttpClient();

    Quiet(Database database, KafkaBroker kafka, PackagedService gateway) {
        this.database = database;
        this.backlog = new Backlog(kafka);
        this.gateway = gateway;
    }

    private interface Condition {
        boolean met() throws InterruptedException;
    }

    boolean within(Duration atMost) throws InterruptedException {
        return within(atMost, this::now);
    }

    /** Nothing is on its way to the assistant's database, whatever that does with it. */
    boolean takenInWithin(Duration atMost) throws InterruptedException {
        return within(atMost, () -> spooled() == 0 && backlog.records() == 0);
    }

    private static boolean within(Duration atMost, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.met()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pause.millis(200);
        }
        return true;
    }

    /** In the order of the way: what leaves one place while it is looked at is seen in the next. */
    private boolean now() throws InterruptedException {
        return spooled() == 0 && backlog.records() == 0 && database.count(UNDER_WAY) == 0;
    }

    private long spooled() throws InterruptedException {
        HttpRequest metrics =
                HttpRequest.newBuilder(gateway.url().resolve("/q/metrics")).build();
        try {
            Matcher found =
                    SPOOLED.matcher(http.send(metrics, BodyHandlers.ofString()).body());
            return Optional.of(found)
                    .filter(Matcher::find)
                    .map(spooled -> (long) Double.parseDouble(spooled.group(1)))
                    .orElseThrow(() -> new IllegalStateException("The gateway does not tell what its spool holds"));
        } catch (IOException e) {
            throw new IllegalStateException("The gateway does not answer", e);
        }
    }

    @Override
    public void close() {
        backlog.close();
    }
}
