package com.namdamasco.catalog.branch;

import java.util.List;

/** A list of branches that cannot be taken, with all that is wrong with it. */
final class InvalidBranches extends Exception {

    private static final int MOST_IN_A_SENTENCE = 10;

    private final transient List<Fault> faults;

    /** The list as a whole is wrong. */
    InvalidBranches(String message) {
        super(message);
        this.faults = List.of();
    }

    InvalidBranches(List<Fault> faults) {
        super(faults.size() == 1 ? "1 value is wrong" : faults.size() + " values are wrong");
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }

    /** For a log: the message and the first faults. */
    String sentence() {
        StringBuilder sentence = new StringBuilder(getMessage());
        faults.stream().limit(MOST_IN_A_SENTENCE).forEach(fault -> sentence.append("; ")
                .append(fault));
        return sentence.toString();
    }
}
