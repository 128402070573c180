package com.namdamasco.observation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordlessSpansTest {

    private final SdkTracerProvider provider =
            SdkTracerProvider.builder().addSpanProcessor(new WordlessSpans()).build();

    @Test
    void whatIsAskedForIsInNoSpan() {
        Span span = provider.get("test")
                .spanBuilder("search")
                .setAttribute("url.query", "query=nevera+para+Maria")
                .setAttribute("url.full", "http://catalogue/api/products/search?query=nevera+para+Maria")
                .setAttribute("url.path", "/api/products/search")
                .startSpan();

        assertThat(text(span, "url.query")).isEmpty();
        assertThat(text(span, "url.full")).isEqualTo("http://catalogue/api/products/search");
        assertThat(text(span, "url.path")).isEqualTo("/api/products/search");
    }

    private static String text(Span span, String attribute) {
        return ((ReadableSpan) span).getAttribute(AttributeKey.stringKey(attribute));
    }
}
