package com.namdamasco.assistant.model;

import com.namdamasco.assistant.cost.CostLedger;
import com.namdamasco.assistant.cost.ModelCall;
import com.namdamasco.assistant.cost.Usage;
import com.namdamasco.assistant.model.NoAnswerException.Reason;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The chat model that the agent knows: answers from the first of the configured models that does, within the turn's bounds of
 * time, tokens and tool calls. What it returns can be used: a text, or calls of tools that were offered.
 */
@ApplicationScoped
@Unremovable
@Typed(ResilientChatModel.class)
public class ResilientChatModel implements ChatModel {

    private static final Logger LOG = Logger.getLogger(ResilientChatModel.class);

    private final ModelConfig config;
    private final ModelLimits limits;
    private final ProviderModels models;
    private final CurrentTurn turn;
    private final TimedCall timed;
    private final CostLedger ledger;
    private final ModelMetrics metrics;
    private final ToolRounds rounds;
    private final FailOver failOver;
    private final Map<Route, Circuit> circuits = new ConcurrentHashMap<>();

    ResilientChatModel(
            ModelConfig config,
            ModelLimits limits,
            ProviderModels models,
            CurrentTurn turn,
            TimedCall timed,
            CostLedger ledger,
            ModelMetrics metrics) {
        this.config = config;
        this.limits = limits;
        this.models = models;
        this.turn = turn;
        this.timed = timed;
        this.ledger = ledger;
        this.metrics = metrics;
        this.rounds = new ToolRounds(limits.maxToolRounds(), limits.maxToolCalls());
        this.failOver = new FailOver(
                limits, this::circuit, metrics::called, ResilientChatModel::pause, () -> ThreadLocalRandom.current()
                        .nextDouble());
    }

    /** @throws NoAnswerException when no model answers, and none will if the turn is tried again */
    @Override
    public ChatResponse doChat(ChatRequest asked) {
        boolean tools = asked.toolSpecifications() != null
                && !asked.toolSpecifications().isEmpty()
                && !rounds.areOver(asked.messages());
        ModelRequest request = new ModelRequest(asked, tools, turn.pictures());
        ChatResponse answer = ask(request);
        if (tools && rounds.goesInCircles(asked.messages(), answer.aiMessage())) {
            LOG.infof(
                    "The model repeats its tool calls; asked to answer without conversationId=%s",
                    turn.conversationId());
            answer = ask(request.withoutTools());
        }
        return with(answer, rounds.bounded(answer.aiMessage()));
    }

    private ChatResponse ask(ModelRequest request) {
        return failOver.ask(routes(), turn.deadline(), (route, timeout) -> answer(request, route, timeout));
    }

    private List<Route> routes() {
        return switch (turn.budget()) {
            case OPEN -> Routes.usual(config);
            case SHORT -> Routes.cheap(config);
            case SPENT -> throw new NoAnswerException(Reason.BUDGET_SPENT, null);
        };
    }

    private ChatResponse answer(ModelRequest request, Route route, Duration timeout) {
        try {
            return once(request, route, timeout, limits.maxInputTokens());
        } catch (InvalidRequestException e) {
            if (Outcome.of(e) != Outcome.TOO_LONG) {
                throw e;
            }
            return once(request, route, timeout, limits.maxInputTokens() / 2);
        }
    }

    private ChatResponse once(ModelRequest request, Route route, Duration timeout, int maxInputTokens) {
        ChatRequest sent = request.in(route, maxInputTokens);
        ChatModel model = models.of(route.provider());
        try {
            ChatResponse response = timed.within(timeout, () -> model.chat(sent));
            book(route, UsageOf.answer(sent, response));
            return with(response, UsableAnswer.of(response.aiMessage(), response.finishReason(), request.withTools()));
        } catch (RuntimeException e) {
            Outcome outcome = Outcome.of(e);
            LOG.warnf(
                    "%s did not answer: %s (%s) conversationId=%s",
                    route, outcome.tag(), e.getClass().getSimpleName(), turn.conversationId());
            if (outcome == Outcome.TIMEOUT) {
                book(route, UsageOf.lost(sent));
            }
            throw e;
        }
    }

    private void book(Route route, Usage usage) {
        ledger.book(new ModelCall(
                turn.conversationId(),
                turn.lastMessageId(),
                ModelCall.Purpose.REPLY,
                route.provider().label(),
                route.model(),
                usage));
    }

    private Circuit circuit(Route route) {
        return circuits.computeIfAbsent(route, r -> {
            Circuit circuit = new Circuit(limits.circuitFailures(), limits.circuitOpen(), System::nanoTime);
            metrics.watch(route, circuit);
            return circuit;
        });
    }

    private static ChatResponse with(ChatResponse response, AiMessage message) {
        return message == response.aiMessage()
                ? response
                : ChatResponse.builder()
                        .aiMessage(message)
                        .metadata(response.metadata())
                        .build();
    }

    private static void pause(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
