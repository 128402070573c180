package com.namdamasco.gateway.publishing;

import java.time.Instant;

/**
 * Something to be published: a CloudEvent.
 *
 * @param key what must stay in order; also the event's subject
 * @param type in reverse domain notation
 * @param source a URI reference
 * @param id with the source the identity for deduplication
 * @param time when the gateway received it
 * @param value written as JSON
 */
public record Event(String topic, String key, String type, String source, String id, Instant time, Object value) {}
