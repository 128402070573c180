package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.ConversationChanged;
import com.namdamasco.sandbox.conversation.Conversations;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks the assistant every second who owns the conversations that were active lately, and takes down expired typing indicators. */
@ApplicationScoped
class AssistantWatch {
    private static final Logger LOG = Logger.getLogger(AssistantWatch.class);
    /** A load test opens thousands; the page shows the latest. */
    private static final int MOST_ASKED = 50;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "assistant-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, AssistantState> states = new ConcurrentHashMap<>();
    private final AssistantConfig config;
    private final AssistantClient assistant;
    private final Conversations conversations;
    private final Event<ConversationChanged> changed;
    private volatile boolean reachable;

    AssistantWatch(
            AssistantConfig config,
            AssistantClient assistant,
            Conversations conversations,
            Event<ConversationChanged> changed) {
        this.config = config;
        this.assistant = assistant;
        this.conversations = conversations;
        this.changed = changed;
    }

    void start(@Observes StartupEvent starting) {
        long millis = config.pollInterval().toMillis();
        clock.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
    }

    AssistantState of(String conversationId) {
        return states.getOrDefault(conversationId, reachable ? AssistantState.BOT : AssistantState.UNKNOWN);
    }

    void forgetAll() {
        states.clear();
    }

    private void look() {
        try {
            List<Conversation> active = active();
            active.forEach(this::endTyping);
            if (assistant.configured()) {
                ask(active);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            // An exception would silently cancel the schedule.
            LOG.warn("Looking at the conversations failed", unexpected);
        }
    }

    private void ask(List<Conversation> active) throws InterruptedException {
        try {
            for (Conversation conversation : active) {
                AssistantState state = assistant.state(conversation.id());
                reachable = true;
                remember(conversation.id(), state);
            }
        } catch (IOException away) {
            reachable = false;
            active.forEach(c -> remember(c.id(), AssistantState.UNKNOWN));
        }
    }

    private void remember(String conversationId, AssistantState state) {
        if (!state.equals(states.put(conversationId, state))) {
            changed.fire(new ConversationChanged(conversationId));
        }
    }

    private void endTyping(Conversation conversation) {
        Instant now = Instant.now();
        if (conversation.typingUntil() != null && !conversation.typing(now)) {
            conversations.update(conversation.id(), c -> c.typing(now) ? c : c.withTyping(null));
        }
    }

    private List<Conversation> active() {
        Instant since = Instant.now().minus(config.activeFor());
        return conversations.all().stream()
                .filter(c -> c.changedAt().isAfter(since))
                .sorted(Comparator.comparing(Conversation::changedAt).reversed())
                .limit(MOST_ASKED)
                .toList();
    }
}
