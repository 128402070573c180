package com.namdamasco.assistant.observation;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs steps: each a span that goes on where the database says that its trace is, with its log keys set. Spans carry ids, never
 * words: what a customer wrote, what the model was asked and who is called where stay out of them.
 */
@ApplicationScoped
public class Steps {

    private final Tracer tracer;

    Steps(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("com.namdamasco.assistant");
    }

    /** Runs it on this thread; a failure is told by its type and goes on to the caller. */
    public <T> T run(Step step, Supplier<T> work) {
        Span span = start(step);
        Supplier<T> traced = Context.current().with(span).wrapSupplier(work);
        try {
            return LogKeys.during(step.conversationId(), step.messageId(), traced);
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** As {@link #run(Step, Supplier)}. */
    public void run(Step step, Runnable work) {
        run(step, () -> {
            work.run();
            return null;
        });
    }

    /** What became of the step under way. */
    public static void outcome(Enum<?> outcome) {
        Span.current().setAttribute("outcome", outcome.name());
    }

    private Span start(Step step) {
        SpanBuilder span = tracer.spanBuilder(step.name())
                .setParent(TraceParent.contextOf(step.parent()))
                .setAttribute(LogKeys.CONVERSATION, step.conversationId());
        if (step.messageId() != null) {
            span.setAttribute(LogKeys.MESSAGE, step.messageId());
        }
        step.others().stream().map(TraceParent::spanOf).forEach(span::addLink);
        return span.startSpan();
    }
}
