package com.namdamasco.assistant.agent;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;

/**
 * What a tool returns, as the model reads it. The framework turns every result into JSON, plain strings included, whose quotes and
 * escapes cost tokens and blur the lines; this type's "JSON" is the bare text.
 */
@JsonSerialize(using = ToolReply.Bare.class)
public record ToolReply(String text) {

    /** Above the client's own timeout of a call; a search makes three at most. */
    private static final Duration BOUND = Duration.ofSeconds(12);

    /** Waits, bounded: the framework awaits a {@code Uni} for ever. */
    static ToolReply of(Uni<String> result) {
        return new ToolReply(result.await().atMost(BOUND));
    }

    static final class Bare extends JsonSerializer<ToolReply> {
        @Override
        public void serialize(ToolReply value, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeRaw(value.text());
        }
    }
}
