package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.spool.Lane;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublishingSpanTest {

    private final Tracer tracer = SdkTracerProvider.builder().build().get("test");

    @Test
    void theRecordLeadsToTheRequestsTraceAlsoAfterTheSpool() {
        ProducerRecord<String, byte[]> record = record();
        Span request = tracer.spanBuilder("request").startSpan();

        try (Scope scope = request.makeCurrent()) {
            assertThat(scope).isNotNull();
            PublishingSpan.begin(tracer, record).end(null);
        }

        String trace = request.getSpanContext().getTraceId();
        assertThat(traceParent(record)).matches("00-" + trace + "-[0-9a-f]{16}-01");
        assertThat(traceParent(record)).doesNotContain(request.getSpanContext().getSpanId());
        ProducerRecord<String, byte[]> drained = EventRecord.of(EventRecord.spooled(new Lane("t", "1057"), record));
        assertThat(traceParent(drained)).isEqualTo(traceParent(record));
    }

    @Test
    void withoutTracingTheRecordIsAsItWas() {
        ProducerRecord<String, byte[]> record = record();

        PublishingSpan.begin(OpenTelemetry.noop().getTracer("test"), record).end(null);

        assertThat(record.headers()).extracting(Header::key).doesNotContain("traceparent");
    }

    @Test
    void whatIsNotRecordedLeavesTheRecordAsItWas() {
        ProducerRecord<String, byte[]> record = record();
        Tracer off = SdkTracerProvider.builder()
                .setSampler(Sampler.alwaysOff())
                .build()
                .get("test");

        PublishingSpan.begin(off, record).end(null);

        assertThat(record.headers()).extracting(Header::key).doesNotContain("traceparent");
    }

    private static ProducerRecord<String, byte[]> record() {
        return EventRecord.of(new Event(
                "t", "1057", "type", "/source", "2574", Instant.parse("2026-01-01T00:00:00Z"), List.of("value")));
    }

    private static String traceParent(ProducerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8);
    }
}
