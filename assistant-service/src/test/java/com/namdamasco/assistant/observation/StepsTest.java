package com.namdamasco.assistant.observation;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StepsTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";
    private static final String OTHER = "00-11f7651916cd43dd8448eb211c80319c-c7ad6b7169203331-01";

    private final Steps steps = stepsOf(Sampler.parentBased(Sampler.alwaysOn()));

    @Test
    void aStepGoesOnWhereTheDatabaseSaysThatItsTraceIs() {
        SpanData span = steps.run(new Step("turn", "1057", "2574", PARENT, List.of(OTHER)), StepsTest::current);

        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getLinks())
                .extracting(LinkData::getSpanContext)
                .extracting(linked -> linked.getSpanId())
                .containsExactly("c7ad6b7169203331");
        assertThat(span.getAttributes().asMap().values()).containsExactlyInAnyOrder("1057", "2574");
    }

    @Test
    void whatItWritesLeadsToIt() {
        String written = steps.run(new Step("turn", "1057", "2574", PARENT), TraceParent::current);

        assertThat(written).startsWith("00-" + TRACE + "-").isNotEqualTo(PARENT);
    }

    @Test
    void withoutATraceInTheDatabaseItBeginsOne() {
        SpanData span = steps.run(new Step("turn", "1057", null, null), StepsTest::current);

        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getTraceId()).isNotEqualTo(TRACE);
    }

    @Test
    void withoutTracingNothingIsWritten() {
        Steps off = new Steps(OpenTelemetry.noop());

        assertThat(off.run(new Step("turn", "1057", "2574", null), TraceParent::current))
                .isNull();
        assertThat(stepsOf(Sampler.alwaysOff()).run(new Step("turn", "1", "2", null), TraceParent::current))
                .isNull();
    }

    @Test
    void theLinesOfAStepCarryItsKeysAndThoseAfterItDoNot() {
        Step step = new Step("turn", "1057", "2574", null);

        assertThat(steps.run(step, () -> MDC.get("conversationId") + " " + MDC.get("messageId")))
                .isEqualTo("1057 2574");
        assertThatThrownBy(() -> steps.run(step, () -> {
                    throw new IllegalStateException("of the work");
                }))
                .hasMessage("of the work");
        assertThat(MDC.get("conversationId")).isNull();
        assertThat(MDC.get("messageId")).isNull();
    }

    @Test
    void keysGoAlongToAnotherThreadAndDoNotStayThere() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Object there = LogKeys.during("1057", "2574", () -> LogKeys.carriedBy(() -> MDC.get("messageId")))
                    .call();
            assertThat(there).isEqualTo("2574");
            Object inTheStep = other.submit(
                            LogKeys.during("1057", "2574", () -> LogKeys.carriedBy(() -> MDC.get("conversationId"))))
                    .get();

            assertThat(inTheStep).isEqualTo("1057");
            assertThat(other.submit(() -> MDC.get("conversationId")).get()).isNull();
        } finally {
            other.shutdownNow();
        }
    }

    private static Steps stepsOf(Sampler sampler) {
        return new Steps(OpenTelemetrySdk.builder()
                .setTracerProvider(
                        SdkTracerProvider.builder().setSampler(sampler).build())
                .build());
    }

    private static SpanData current() {
        return ((ReadableSpan) Span.current()).toSpanData();
    }
}
