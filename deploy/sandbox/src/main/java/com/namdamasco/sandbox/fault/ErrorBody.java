package com.namdamasco.sandbox.fault;

/** The body of an ordered failure, in the played system's own format. */
@FunctionalInterface
public interface ErrorBody {

    /** @param code the error's code, or null for the one that fits the status */
    Object of(int status, Integer code);
}
