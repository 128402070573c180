package com.namdamasco.gateway.authentication;

/** The request does not prove where it comes from. The message tells a missing proof and a wrong one alike. */
public class Unauthenticated extends RuntimeException {
    public Unauthenticated(String message) {
        super(message, null, false, false);
    }
}
