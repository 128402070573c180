package com.namdamasco.assistant.topic;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Reads the values of one topic, which are JSON (docs/contracts). */
public final class RecordReader<T> {

    private final ObjectMapper json;
    private final Class<T> shape;
    private final String topic;
    private final String what;

    /** @param what a record is, as in "a message event" */
    public RecordReader(ObjectMapper json, Class<T> shape, String topic, String what) {
        this.json = json;
        this.shape = shape;
        this.topic = topic;
        this.what = what;
    }

    /** @throws UnreadableRecordException when it is none; trying again is of no use */
    public T read(byte[] value) {
        T record;
        try {
            record = json.readValue(value, shape);
        } catch (IOException | RuntimeException e) {
            // The cause quotes the record, which may be a customer's message: it stays out of the log.
            throw unreadable(e.getClass().getSimpleName());
        }
        if (record == null) {
            throw unreadable("null");
        }
        return record;
    }

    private UnreadableRecordException unreadable(String why) {
        return new UnreadableRecordException(
                "A record of %s is not %s (%s); it goes to %s.dead".formatted(topic, what, why, topic));
    }
}
