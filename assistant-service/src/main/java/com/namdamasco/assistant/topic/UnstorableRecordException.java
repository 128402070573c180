package com.namdamasco.assistant.topic;

/**
 * A record that no repetition stores: it belongs in the topic's dead-letter topic. It has no cause: whatever it says becomes a
 * header there and a line of the log, and a cause may quote what a customer wrote.
 */
public class UnstorableRecordException extends RuntimeException {

    /** @param thrown tells where it came from, in its stack trace */
    UnstorableRecordException(String topic, Failure failure, Throwable thrown) {
        super("A record of %s cannot be stored (%s); it goes to %s.dead".formatted(topic, failure.kind(), topic));
        setStackTrace(thrown.getStackTrace());
    }
}
