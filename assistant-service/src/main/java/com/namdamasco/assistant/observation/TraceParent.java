package com.namdamasco.assistant.observation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A place in a trace as text, the W3C {@code traceparent}: how a trace crosses the database. Pure but for the thread's context. */
public final class TraceParent {

    private static final String HEADER = "traceparent";

    private static final TextMapGetter<String> VALUE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String value) {
            return List.of(HEADER);
        }

        @Override
        public String get(String value, String key) {
            return HEADER.equals(key) ? value : null;
        }
    };

    private TraceParent() {}

    /** Where the thread is now; null when it is in no trace, or in one that is not recorded. */
    public static String current() {
        if (!Span.current().getSpanContext().isSampled()) {
            return null;
        }
        Map<String, String> written = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), written, Map::put);
        return written.get(HEADER);
    }

    /** The context to go on in; a new trace begins in it when the value is null or none. */
    static Context contextOf(String traceParent) {
        return traceParent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, VALUE);
    }

    static SpanContext spanOf(String traceParent) {
        return Span.fromContext(contextOf(traceParent)).getSpanContext();
    }
}
