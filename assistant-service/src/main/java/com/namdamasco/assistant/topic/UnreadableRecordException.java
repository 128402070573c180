package com.namdamasco.assistant.topic;

/** A record that no further attempt makes readable: it belongs in the topic's dead-letter topic. */
public class UnreadableRecordException extends RuntimeException {

    UnreadableRecordException(String message) {
        super(message);
    }
}
