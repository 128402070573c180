package com.namdamasco.catalog.ingestion;

/** One entry of a push cannot be taken; the others go on. Names the field as the source spells it, and the reason. */
final class RejectedEntry extends Exception {

    private final String field;

    RejectedEntry(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String reason() {
        return getMessage();
    }
}
