package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntPredicate;

/** Walks through a stored push, one element in memory at a time. */
final class PushReader {

    /** Exact decimals: a price must not pass through binary floating point. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private PushReader() {}

    /** What to do with an element; the position counts from 0. */
    interface Visitor<E extends Exception> {
        void visit(int position, JsonNode element) throws E;
    }

    /** Visits the elements whose position is wanted; the others are skipped without being built. */
    static <E extends Exception> void read(InputStream push, IntPredicate wanted, Visitor<E> visitor)
            throws IOException, E {
        try (JsonParser parser = new BoundedExponents(JSON.createParser(push))) {
            parser.nextToken();
            int position = 0;
            for (JsonToken token = parser.nextToken();
                    token != JsonToken.END_ARRAY && token != null;
                    token = parser.nextToken()) {
                if (wanted.test(position)) {
                    JsonNode element = JSON.readTree(parser);
                    visitor.visit(position, element);
                } else {
                    parser.skipChildren();
                }
                position++;
            }
        }
    }
}
