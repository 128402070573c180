package com.namdamasco.assistant.topic;

import com.namdamasco.assistant.observation.RateLimit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Takes the records of one topic in, and tells of those that it cannot: one that a repetition heals leaves with what went wrong, to
 * be tried again; any other leaves as {@link UnreadableRecordException} or {@link UnstorableRecordException}, to be set aside.
 */
public final class Intake<T> {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private static final Duration TOLD_EVERY = Duration.ofSeconds(30);

    private static final int MOST_REMEMBERED = 1_000;

    private final RecordReader<T> reader;
    private final String topic;
    private final LongSupplier nanoTime;
    private final RateLimit repetitions = new RateLimit(TOLD_EVERY);
    /** By ids. What another replica has stored since stays here, so it is emptied now and then. */
    private final Map<String, Long> triedSince = new ConcurrentHashMap<>();

    private final Counter unreadable;
    private final Counter unstorable;

    public Intake(RecordReader<T> reader, String topic, MeterRegistry metrics) {
        this(reader, topic, metrics, System::nanoTime);
    }

    Intake(RecordReader<T> reader, String topic, MeterRegistry metrics, LongSupplier nanoTime) {
        this.reader = reader;
        this.topic = topic;
        this.nanoTime = nanoTime;
        this.unreadable = metrics.counter("namdamasco.dead.letters", "topic", topic, "why", "unreadable");
        this.unstorable = metrics.counter("namdamasco.dead.letters", "topic", topic, "why", "unstorable");
    }

    public T read(byte[] value) {
        try {
            return reader.read(value);
        } catch (UnreadableRecordException e) {
            unreadable.increment();
            throw e;
        }
    }

    /** @param ids of the record, for the log */
    public void take(String ids, Runnable storing) {
        try {
            storing.run();
        } catch (RuntimeException | Error e) {
            Failure failure = Failure.of(e);
            if (failure.healsByRepetition()) {
                tellOfRepetition(ids, failure);
                throw e;
            }
            triedSince.remove(ids);
            unstorable.increment();
            LOG.errorf("A record of %s cannot be stored, it is set aside: %s %s", topic, failure.kind(), ids);
            throw new UnstorableRecordException(topic, failure, e);
        }
        triedSince.remove(ids);
    }

    private void tellOfRepetition(String ids, Failure failure) {
        long now = nanoTime.getAsLong();
        if (triedSince.size() >= MOST_REMEMBERED) {
            triedSince.clear();
        }
        Long since = triedSince.putIfAbsent(ids, now);
        if (repetitions.allows(now)) {
            LOG.warnf(
                    "A record of %s cannot be stored yet, it is tried again, for %d s so far: %s %s",
                    topic, since == null ? 0 : Duration.ofNanos(now - since).toSeconds(), failure.kind(), ids);
        }
    }
}
