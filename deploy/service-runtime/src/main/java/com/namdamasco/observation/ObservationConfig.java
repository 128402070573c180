package com.namdamasco.observation;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Who is told of the service's work, and how. Read by the platform itself; here so that it is checked and documented. */
@ConfigMapping(prefix = "observation")
public interface ObservationConfig {

    /** Collector of traces (OTLP), such as http://otel-collector:4317. Empty: nothing is traced. */
    Optional<URI> collector();

    /** How the collector is spoken to; http/protobuf usually on port 4318. */
    @Variable(form = "grpc|http/protobuf", inWords = "grpc or http/protobuf")
    String protocol();

    /** Share of the messages that are traced; the gateway decides for the whole way of one. */
    @Variable(atMost = "1")
    double share();

    /** What logs are written as: text for a terminal, or json, an object a line. */
    @Variable(form = "text|json", inWords = "text or json")
    String logFormat();
}
