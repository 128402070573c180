package com.namdamasco.catalog.ingestion;

import java.sql.SQLException;
import java.util.Set;

/** Tells what is not a push's fault: connection lost, database restarting or out of room, deadlock. */
final class PassingTrouble {

    /** Classes of PostgreSQL's error codes. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private PassingTrouble() {}

    /**
     * Whether the next attempt may fare better. Looks at the causes too: what breaks in the middle of a COPY, where a push spends
     * most of its time, comes as an IOException.
     */
    static boolean isBehind(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
            }
        }
        return false;
    }
}
