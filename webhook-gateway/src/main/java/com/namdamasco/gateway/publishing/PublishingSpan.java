package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.message.MessageEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The publishing of one record as a span of the request that brought it, and the record's header from which its reader goes on. The
 * header is part of the record: it also lies in the spool. Without tracing nothing is added.
 */
final class PublishingSpan {
    private final Span span;

    private PublishingSpan(Span span) {
        this.span = span;
    }

    /** Begins it and writes the header. The record's key is no attribute: of a status it holds the customer's number. */
    static PublishingSpan begin(Tracer tracer, ProducerRecord<String, byte[]> record) {
        Span span = tracer.spanBuilder(record.topic() + " publish")
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", record.topic())
                .startSpan();
        if (span.getSpanContext().isSampled()) {
            W3CTraceContextPropagator.getInstance()
                    .inject(Context.current().with(span), record.headers(), (headers, name, value) -> {
                        headers.remove(name);
                        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
                    });
        }
        return new PublishingSpan(span);
    }

    PublishingSpan about(MessageEvent message) {
        span.setAttribute("conversationId", message.conversationId());
        span.setAttribute("messageId", message.messageId());
        return this;
    }

    /** @param failure null when the record is durable */
    void end(Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
        }
        span.end();
    }
}
