package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.dispatch.Dispatcher;
import com.namdamasco.assistant.nulu.NuluClient;
import com.namdamasco.assistant.reply.OutboundMessage.Kind;
import com.namdamasco.assistant.reply.Outbox.Next;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends what the outbox holds. */
@ApplicationScoped
public class ReplyDispatch implements Dispatcher.Source {

    private static final Logger LOG = Logger.getLogger(ReplyDispatch.class);

    private final Outbox outbox;
    private final Channels channels;
    private final NuluClient nulu;
    private final ReplyConfig config;
    private final Dispatcher dispatcher;

    ReplyDispatch(Outbox outbox, Channels channels, NuluClient nulu, ReplyConfig config) {
        this.outbox = outbox;
        this.channels = channels;
        this.nulu = nulu;
        this.config = config;
        this.dispatcher = new Dispatcher("reply", config.concurrency(), this);
    }

    void start(@Observes StartupEvent event) {
        dispatcher.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        dispatcher.stop();
    }

    public void wake() {
        dispatcher.wake();
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeLostSends() {
        int lost = outbox.closeLostSends();
        if (lost > 0) {
            LOG.errorf("%d send(s) ended without an answer; their outcome is unknown and they are not repeated", lost);
        }
    }

    @Override
    public Optional<Runnable> next() {
        Next next = outbox.startNext();
        if (next instanceof Next.Send send) {
            return Optional.of(() -> deliver(send.message()));
        }
        if (next instanceof Next.Cancelled cancelled) {
            LOG.infof("Reply %s not sent: %s", cancelled.id(), cancelled.reason());
            wake();
        }
        return Optional.empty();
    }

    @Override
    public Duration untilNext() {
        return config.pollInterval();
    }

    void deliver(OutboundMessage message) {
        Channel channel = channels.of(message.channel()).orElseThrow();
        boolean isReply = message.kind() == Kind.REPLY;
        Delivery delivery = isReply ? channel.send(message) : copyToDashboard(message);
        outbox.finish(message, delivery, isReply && !channel.showsOnDashboard());
        log(message, delivery);
    }

    private Delivery copyToDashboard(OutboundMessage message) {
        return NuluDelivery.of(() -> nulu.sendMessage(message.conversationId(), message.text()));
    }

    private static void log(OutboundMessage message, Delivery delivery) {
        Logger.Level level = delivery.status() == Delivery.Status.SENT ? Logger.Level.INFO : Logger.Level.WARN;
        LOG.logf(
                level,
                "%s %s%s messageId=%s conversationId=%s",
                message.kind(),
                delivery.status(),
                delivery.reason() == null ? "" : ": " + delivery.reason(),
                message.lastMessageId(),
                message.conversationId());
    }
}
