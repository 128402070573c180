package com.namdamasco.settings;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The broker. Read by the Kafka client itself; here so that it is checked and documented. */
@ConfigMapping(prefix = "broker")
public interface KafkaConfig {

    /** Brokers to begin with, comma separated. */
    @Variable(form = "[^\\s:/,]+:\\d{1,5}", inWords = "a broker's host and port, such as kafka:9092")
    List<String> bootstrapServers();
}
