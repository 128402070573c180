package com.namdamasco.assistant.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.topic.RecordReader;
import com.namdamasco.assistant.topic.UnreadableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes WhatsApp's statuses from {@code whatsapp.statuses}. A redelivered record has no further effect. While the database is away
 * the record is tried again until it is stored; one that cannot be read goes to {@code whatsapp.statuses.dead}.
 */
@ApplicationScoped
public class StatusConsumer {

    private static final Logger LOG = Logger.getLogger(StatusConsumer.class);

    private final RecordReader<WhatsAppStatus> records;
    private final Statuses statuses;
    private final MeterRegistry metrics;

    StatusConsumer(ObjectMapper json, Statuses statuses, MeterRegistry metrics) {
        this.records = new RecordReader<>(json, WhatsAppStatus.class, "whatsapp.statuses", "a status");
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
            abortOn = UnreadableRecordException.class)
    @ExponentialBackoff(maxDelay = 10, maxDelayUnit = ChronoUnit.SECONDS)
    public void receive(byte[] value) {
        WhatsAppStatus status = records.read(value);
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
