package com.namdamasco.assistant.topic;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why something could not be stored, and whether a repetition can heal that. Pure. SQLSTATE classes are those of PostgreSQL's
 * appendix A; the first one among the causes decides, then a broken connection, then a fault of ours.
 *
 * <table>
 * <caption>What heals</caption>
 * <tr><th>cause</th><th>heals</th><th>why</th></tr>
 * <tr><td>22 data exception, 23 constraint, 44 check option, 21 cardinality, 54 program limit (a row too large for its index),
 *     P0 a trigger's own word</td><td>no</td><td>the values are at fault, and they stay as they are. No race makes a 23 of a
 *     message: all that is written of a conversation is written under its lock</td></tr>
 * <tr><td>08 connection, 53 resources, 55 object not ready, 57 operator, 58 system, 40 rollback, 25 transaction state (a database
 *     that only reads)</td><td>yes</td><td>the database is away, full, busy or being moved</td></tr>
 * <tr><td>42 (no such table, no right), 28, 3D, 0A, XX and all other classes; none, as of a pool that has no connection</td>
 *     <td>yes</td><td>a migration, a right or a mended disk is missing: every record fails alike, and none may be set
 *     aside for that</td></tr>
 * <tr><td>{@link IOException}</td><td>yes</td><td>somebody is away</td></tr>
 * <tr><td>a fault of ours: null, a wrong argument, cast, index, number, date, JSON of ours, too deep a recursion</td>
 *     <td>no</td><td>the same values take the same way again</td></tr>
 * <tr><td>all else, {@link IllegalStateException} and {@link OutOfMemoryError} among it</td><td>yes</td><td>waiting for nothing
 *     delays one partition and is told; setting aside for nothing loses a customer's message its place</td></tr>
 * </table>
 *
 * @param kind its type, and the SQLSTATE where there is one; never its message, which may quote what a customer wrote
 */
public record Failure(String kind, boolean healsByRepetition) {

    private static final Set<String> REFUSED = Set.of("21", "22", "23", "44", "54", "P0");

    private static final List<Class<? extends Throwable>> FAULTS = List.of(
            NullPointerException.class,
            IllegalArgumentException.class,
            ClassCastException.class,
            IndexOutOfBoundsException.class,
            NoSuchElementException.class,
            ArithmeticException.class,
            UnsupportedOperationException.class,
            DateTimeException.class,
            JacksonException.class,
            AssertionError.class,
            StackOverflowError.class);

    /** Causes deeper than this are not looked at: a circle of them has no end. */
    private static final int DEEPEST = 20;

    public static Failure of(Throwable thrown) {
        List<Throwable> causes = causes(thrown);
        for (Throwable cause : causes) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofDatabase(sql);
            }
        }
        for (Throwable cause : causes) {
            if (isAway(cause)) {
                return new Failure(nameOf(cause), true);
            }
        }
        for (Throwable cause : causes) {
            if (isFault(cause)) {
                return new Failure(nameOf(cause), false);
            }
        }
        return new Failure(nameOf(thrown), true);
    }

    private static Failure ofDatabase(SQLException e) {
        String state = e.getSQLState();
        boolean refused = state.length() == 5 && REFUSED.contains(state.substring(0, 2));
        return new Failure(nameOf(e) + " SQLSTATE " + state, !refused);
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof SQLException || cause instanceof IOException && !(cause instanceof JacksonException);
    }

    private static boolean isFault(Throwable cause) {
        return FAULTS.stream().anyMatch(fault -> fault.isInstance(cause));
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }

    private static String nameOf(Throwable cause) {
        return cause.getClass().getSimpleName();
    }
}
