package com.namdamasco.assistant.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.topic.Intake;
import com.namdamasco.assistant.topic.RecordReader;
import com.namdamasco.assistant.topic.UnreadableRecordException;
import com.namdamasco.assistant.topic.UnstorableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes WhatsApp's statuses from {@code whatsapp.statuses}. A redelivered record has no further effect. While the database is away
 * the record is tried again until it is stored; one that cannot be read, or that no repetition stores, goes to
 * {@code whatsapp.statuses.dead}.
 */
@ApplicationScoped
public class StatusConsumer {

    private static final Logger LOG = Logger.getLogger(StatusConsumer.class);

    private static final String TOPIC = "whatsapp.statuses";

    private final Intake<WhatsAppStatus> intake;
    private final Statuses statuses;
    private final MeterRegistry metrics;

    StatusConsumer(ObjectMapper json, Statuses statuses, MeterRegistry metrics) {
        this.intake = new Intake<>(new RecordReader<>(json, WhatsAppStatus.class, TOPIC, "a status"), TOPIC, metrics);
        this.statuses = statuses;
        this.metrics = metrics;
    }

    @Incoming("whatsapp-statuses")
    @Blocking
    @Retry(
            maxRetries = -1,
            delay = 200,
            maxDuration = 0,
            jitter = 50,
            delayUnit = ChronoUnit.MILLIS,
            retryOn = Throwable.class,
            abortOn = {UnreadableRecordException.class, UnstorableRecordException.class})
    @ExponentialBackoff(maxDelay = 10, maxDelayUnit = ChronoUnit.SECONDS)
    public void receive(byte[] value) {
        WhatsAppStatus status = intake.read(value);
        // WhatsApp's own id of the message stays out of the log: it holds the customer's number.
        String ids = "replyId=" + status.reply().map(UUID::toString).orElse("not told");
        intake.take(ids, () -> receive(status));
    }

    private void receive(WhatsAppStatus status) {
        Recorded recorded = statuses.record(status);
        String known = DeliveryStatus.named(status.status())
                .map(DeliveryStatus::column)
                .orElse("other");
        metrics.counter("namdamasco.whatsapp.statuses", "status", known, "outcome", recorded.tag())
                .increment();
        LOG.debugf("WhatsApp status %s %s", known, recorded);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settleOpen() {
        statuses.settleOpen();
    }
}
