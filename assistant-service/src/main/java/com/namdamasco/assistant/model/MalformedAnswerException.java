package com.namdamasco.assistant.model;

/** A model answered, and with nothing that can be used. */
class MalformedAnswerException extends RuntimeException {

    MalformedAnswerException(String what) {
        super("The model answered with " + what);
    }
}
