package com.namdamasco.resilience.outage;

import com.namdamasco.benchmarks.Pause;
import com.namdamasco.localstack.KafkaBroker;
import com.namdamasco.localstack.PostgresServer;
import com.namdamasco.resilience.rig.Rig;
import com.namdamasco.resilience.rig.Sent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Stops, kills and starts broker and database, and remembers when the database was away. */
final class Outages {

    /** What was marked as being sent before the end of the database is sent all the same. */
    private static final long BEGUN_BEFORE_NANOS = 1_000_000_000L;

    /** When nobody could have asked the database. */
    private record Away(long fromNanos, long toNanos) {}

    private final Rig rig;
    private final Random random;
    private final List<Away> databaseAway = new ArrayList<>();
    private int broker;
    private long lastOneOverNanos;

    Outages(Rig rig, Random random) {
        this.rig = rig;
        this.random = random;
    }

    /** @param crash kill -9; otherwise in order */
    void ofBroker(boolean crash) {
        KafkaBroker kafka = rig.stack().kafka();
        if (crash) {
            kafka.kill();
        } else {
            kafka.stop();
        }
        Pause.millis(random.nextInt(2_000));
        kafka.start();
        lastOneOverNanos = System.nanoTime();
        broker++;
    }

    /** @param crash "immediate", as after a kill; otherwise "fast", which ends sessions and writes everything down */
    void ofDatabase(boolean crash) {
        PostgresServer postgres = rig.stack().postgres();
        if (crash) {
            postgres.kill();
        } else {
            postgres.stop();
        }
        long from = System.nanoTime();
        Pause.millis(2_500 + random.nextInt(1_000));
        databaseAway.add(new Away(from, System.nanoTime()));
        postgres.start();
        lastOneOverNanos = System.nanoTime();
    }

    /** By System.nanoTime, when the part that was broken last was up again. */
    long lastOneOverNanos() {
        return lastOneOverNanos;
    }

    int ofBroker() {
        return broker;
    }

    int ofDatabase() {
        return databaseAway.size();
    }

    /** Messages that reached WhatsApp while nobody could know whether a human had taken over. */
    long sentWhileTheDatabaseWasAway(Collection<Sent> sent) {
        return sent.stream()
                .filter(message -> databaseAway.stream()
                        .anyMatch(away -> message.nanos() > away.fromNanos() + BEGUN_BEFORE_NANOS
                                && message.nanos() < away.toNanos()))
                .count();
    }
}
