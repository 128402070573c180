package com.namdamasco.assistant.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.conversation.MessageArrived;
import com.namdamasco.assistant.observation.LogKeys;
import com.namdamasco.assistant.observation.Step;
import com.namdamasco.assistant.observation.Steps;
import com.namdamasco.assistant.observation.TraceParent;
import com.namdamasco.assistant.takeover.SenderClassifier;
import com.namdamasco.assistant.takeover.SenderRole;
import com.namdamasco.assistant.topic.Intake;
import com.namdamasco.assistant.topic.RecordReader;
import com.namdamasco.assistant.topic.UnreadableRecordException;
import com.namdamasco.assistant.topic.UnstorableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes messages from {@code nulu.messages} into the inbox and does nothing else, so the topic never waits for a model.
 * A redelivered record has no effect. While the database is away the record is tried again, in order, until it is stored;
 * a record that cannot be read, or that no repetition stores ({@link com.namdamasco.assistant.topic.Failure}), goes to
 * {@code nulu.messages.dead}.
 */
@ApplicationScoped
public class InboxConsumer {

    private static final Logger LOG = Logger.getLogger(InboxConsumer.class);

    private static final String TOPIC = "nulu.messages";

    private final Intake<NuluMessage> intake;
    private final SenderClassifier classifier;
    private final Inbox inbox;
    private final Event<MessageArrived> arrivals;
    private final Steps steps;
    private final MeterRegistry metrics;

    InboxConsumer(
            ObjectMapper json,
            SenderClassifier classifier,
            Inbox inbox,
            Event<MessageArrived> arrivals,
            Steps steps,
            MeterRegistry metrics) {
        this.intake =
                new Intake<>(new RecordReader<>(json, NuluMessage.class, TOPIC, "a message event"), TOPIC, metrics);
        this.classifier = classifier;
        this.inbox = inbox;
        this.arrivals = arrivals;
        this.steps = steps;
        this.metrics = metrics;
    }

    @Incoming("nulu-messages")
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
        NuluMessage message = intake.read(value);
        String ids = "messageId=%s conversationId=%s".formatted(message.messageId(), message.conversationId());
        LogKeys.during(message.conversationId(), message.messageId(), () -> intake.take(ids, () -> receive(message)));
    }

    private void receive(NuluMessage message) {
        SenderRole role = classifier.roleOf(message.senderId(), message.customerId(), message.text());
        Step step = new Step("inbox", message.conversationId(), message.messageId(), TraceParent.current());
        steps.run(step, () -> receive(message, role));
    }

    private void receive(NuluMessage message, SenderRole role) {
        Reception reception = inbox.receive(message, role);
        Steps.outcome(reception);
        metrics.counter("namdamasco.inbox.messages", "sender", tag(role), "reception", tag(reception))
                .increment();
        LOG.infof(
                "%s %s messageId=%s conversationId=%s", role, reception, message.messageId(), message.conversationId());
        if (reception == Reception.TO_BE_ANSWERED) {
            arrivals.fire(new MessageArrived(message.conversationId()));
        }
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
