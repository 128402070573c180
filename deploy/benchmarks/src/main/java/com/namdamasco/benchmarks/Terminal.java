package com.namdamasco.benchmarks;

/** What whoever runs a benchmark reads. */
public final class Terminal {

    private Terminal() {}

    public static void say(String line) {
        System.out.println(line);
    }
}
