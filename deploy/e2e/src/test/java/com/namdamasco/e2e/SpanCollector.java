package com.namdamasco.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A collector of traces that speaks OTLP over HTTP, as an OpenTelemetry collector does, and keeps what it gets. */
final class SpanCollector implements AutoCloseable {

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    /**
     * @param parent its id, empty at the root of the trace
     * @param links ids of spans of other traces
     */
    record Span(
            String service,
            String traceId,
            String id,
            String parent,
            String name,
            String kind,
            Map<String, String> attributes,
            List<String> links) {

        private static Span of(String service, io.opentelemetry.proto.trace.v1.Span span) {
            HexFormat hex = HexFormat.of();
            return new Span(
                    service,
                    hex.formatHex(span.getTraceId().toByteArray()),
                    hex.formatHex(span.getSpanId().toByteArray()),
                    hex.formatHex(span.getParentSpanId().toByteArray()),
                    span.getName(),
                    span.getKind().name().replace("SPAN_KIND_", ""),
                    texts(span.getAttributesList()),
                    span.getLinksList().stream()
                            .map(link -> hex.formatHex(link.getSpanId().toByteArray()))
                            .toList());
        }
    }

    SpanCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
    }

    /** What a service needs in its environment to send here. */
    Map<String, String> environment() {
        return Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://localhost:" + server.getAddress().getPort(),
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "PT0.2S");
    }

    /** The spans of the trace with a span of this service that has this attribute; none while it has not come. */
    List<Span> traceOf(String service, String attribute, String value) {
        return spans.stream()
                .filter(span -> span.service().equals(service))
                .filter(span -> value.equals(span.attributes().get(attribute)))
                .map(Span::traceId)
                .findFirst()
                .map(trace -> spans.stream()
                        .filter(span -> span.traceId().equals(trace))
                        .toList())
                .orElse(List.of());
    }

    /** All that was ever sent here, texts in it as they are. */
    String raw() {
        return String.join("\n", received);
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream body = exchange.getRequestBody();
        byte[] bytes = (zipped ? new GZIPInputStream(body) : body).readAllBytes();
        received.add(new String(bytes, StandardCharsets.UTF_8));
        ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(bytes);
        request.getResourceSpansList().forEach(ofService -> {
            String service = serviceOf(ofService.getResource());
            ofService.getScopeSpansList().forEach(scope -> scope.getSpansList()
                    .forEach(span -> spans.add(Span.of(service, span))));
        });
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static String serviceOf(Resource resource) {
        return texts(resource.getAttributesList()).get("service.name");
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey,
                        attribute -> attribute.getValue().hasStringValue()
                                ? attribute.getValue().getStringValue()
                                : attribute.getValue().toString()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
