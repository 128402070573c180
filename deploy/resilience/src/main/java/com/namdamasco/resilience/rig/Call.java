package com.namdamasco.resilience.rig;

/**
 * One call of the assistant's to the outside.
 *
 * @param number of the calls of this target, from 1
 */
public record Call(Target target, long number) {

    /** Whom, and for what. */
    public enum Target {
        NULU_READ,
        NULU_WRITE,
        /** A message for a customer. */
        WHATSAPP,
        /** A read mark, with "typing". */
        WHATSAPP_MARK,
        MODEL
    }
}
