package com.namdamasco.gateway.spool;

/** The record is not in the spool: it is full, its disk fails, or the time was over. */
public class SpoolUnavailable extends RuntimeException {
    SpoolUnavailable(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
