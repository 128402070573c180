package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.dispatch.Dispatcher;
import com.namdamasco.assistant.dispatch.Dispatcher.Look;
import com.namdamasco.assistant.nulu.NuluClient;
import com.namdamasco.assistant.observation.Step;
import com.namdamasco.assistant.observation.Steps;
import com.namdamasco.assistant.reply.Delivery.Status;
import com.namdamasco.assistant.reply.OutboundMessage.Kind;
import com.namdamasco.assistant.reply.Outbox.Next;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends what the outbox holds. */
@ApplicationScoped
public class ReplyDispatch implements Dispatcher.Source {

    private static final Logger LOG = Logger.getLogger(ReplyDispatch.class);
    /** A channel has answered by then, or its call has ended: a send that is cut off here would be an unknown one. */
    private static final Duration LONGEST_SEND = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final Channels channels;
    private final NuluClient nulu;
    private final Reopening reopening;
    private final ReplyMetrics metrics;
    private final Steps steps;
    private final ReplyConfig config;
    private final Dispatcher dispatcher;

    ReplyDispatch(
            Outbox outbox,
            Channels channels,
            NuluClient nulu,
            Reopening reopening,
            ReplyMetrics metrics,
            Steps steps,
            ReplyConfig config) {
        this.outbox = outbox;
        this.channels = channels;
        this.nulu = nulu;
        this.reopening = reopening;
        this.metrics = metrics;
        this.steps = steps;
        this.config = config;
        this.dispatcher = new Dispatcher("reply", config.concurrency(), this);
    }

    void start(@Observes StartupEvent event) {
        dispatcher.start();
    }

    void stop(@Observes @Priority(3) ShutdownEvent event) throws InterruptedException {
        dispatcher.stop(LONGEST_SEND);
    }

    public void wake() {
        dispatcher.wake();
    }

    @Override
    public Look look() {
        Next next = outbox.startNext();
        if (next instanceof Next.Send send) {
            return Look.found(() -> {
                steps.run(step(send.message()), () -> deliver(send));
                return true;
            });
        }
        if (next instanceof Next.Cancelled cancelled) {
            LOG.infof("Reply %s not sent: %s", cancelled.id(), cancelled.reason());
            metrics.count(Kind.REPLY, Outcome.CANCELLED);
            wake();
        }
        if (next instanceof Next.Expired expired) {
            SendingWatch.tellExpired(expired.message());
            metrics.count(expired.message().kind(), Outcome.FAILED);
            wake();
        }
        return Look.nothingFor(config.pollInterval());
    }

    private static Step step(OutboundMessage message) {
        String name = message.kind() == Kind.REPLY ? "send reply" : "copy to dashboard";
        return new Step(name, message.conversationId(), message.lastMessageId(), message.traceParent());
    }

    private void deliver(Next.Send send) {
        OutboundMessage message = send.message();
        Channel channel = channels.of(message.channel()).orElseThrow();
        boolean isReply = message.kind() == Kind.REPLY;
        Delivery delivery = isReply ? channel.send(message) : copyToDashboard(message);
        Outcome outcome = finish(channel, message, delivery);
        metrics.count(message.kind(), outcome);
        if (isReply && outcome == Outcome.SENT) {
            metrics.answered(send.waited());
        }
        Steps.outcome(outcome);
        log(message, delivery, outcome);
    }

    private Outcome finish(Channel channel, OutboundMessage message, Delivery delivery) {
        if (delivery.status() == Status.WINDOW_CLOSED) {
            Optional<String> parameter = reopening.parameter(channel, message);
            if (parameter.isPresent()) {
                outbox.continueAsTemplate(message, delivery, parameter.get());
                return Outcome.RETRIED;
            }
        }
        return outbox.finish(message, delivery, message.kind() == Kind.REPLY && !channel.showsOnDashboard());
    }

    private Delivery copyToDashboard(OutboundMessage message) {
        return NuluDelivery.of(() -> nulu.sendMessage(message.conversationId(), message.text()));
    }

    private void log(OutboundMessage message, Delivery delivery, Outcome outcome) {
        Logger.Level level = delivery.status() == Status.SENT ? Logger.Level.INFO : Logger.Level.WARN;
        LOG.logf(
                level,
                "%s %s%s messageId=%s conversationId=%s",
                message.kind(),
                outcome,
                delivery.reason() == null ? "" : ": " + delivery.reason(),
                message.lastMessageId(),
                message.conversationId());
        if (delivery.status() == Status.SENDER_STOPPED || delivery.status() == Status.SENDER_PARKED) {
            metrics.alert(delivery.status());
            LOG.errorf(
                    "ALERT: nothing leaves from sender '%s' of channel '%s' until this is mended, replies wait: %s",
                    message.kind() == Kind.REPLY ? message.address().from() : "dashboard",
                    message.channel(),
                    delivery.reason());
        }
    }
}
