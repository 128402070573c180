package com.namdamasco.assistant.reply;

/** The customer cannot be reached: Nulu knows no address for the channel. The message names what is missing. */
public class NoAddressException extends RuntimeException {

    public NoAddressException(String message) {
        super(message);
    }
}
