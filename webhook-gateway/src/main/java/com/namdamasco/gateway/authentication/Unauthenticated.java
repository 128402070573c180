package com.namdamasco.gateway.authentication;

/** The request does not prove that it comes from Nulu. The message tells a missing proof and a wrong one alike. */
public class Unauthenticated extends RuntimeException {
    Unauthenticated(String message) {
        super(message, null, false, false);
    }
}
