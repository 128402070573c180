package com.namdamasco.gateway.message;

/** The body is not what contracts §1 describes. The message says what to change and never quotes the body. */
public class MalformedMessage extends RuntimeException {
    public MalformedMessage(String message) {
        super(message, null, false, false);
    }
}
