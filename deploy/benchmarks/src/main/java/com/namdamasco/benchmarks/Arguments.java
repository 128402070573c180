package com.namdamasco.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A command's options, taken one after the other. */
public final class Arguments {

    private final Deque<String> rest;
    private String option;

    public Arguments(List<String> arguments) {
        rest = new ArrayDeque<>(arguments);
    }

    public boolean hasNext() {
        return !rest.isEmpty();
    }

    /** The next option. */
    public String next() {
        option = rest.pop();
        return option;
    }

    /**
     * The value of the option that was taken last.
     *
     * @throws IllegalArgumentException when nothing follows it
     */
    public String value() {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return rest.pop();
    }

    /** For an option that nobody knows. */
    public IllegalArgumentException unknown() {
        return new IllegalArgumentException("unknown option: " + option);
    }
}
