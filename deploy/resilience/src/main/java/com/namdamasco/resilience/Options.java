package com.namdamasco.resilience;

import com.namdamasco.benchmarks.Arguments;
import com.namdamasco.resilience.Run.Size;
import java.util.List;

/**
 * What ./deploy/chaos was asked to do; the script prints the usage.
 *
 * @param scenarios in the order in which they are played
 * @param report whether docs/chaos is written
 * @param minutes of a scenario that goes on for a time; 0: its own
 */
record Options(List<Scenario> scenarios, Size size, boolean guarded, boolean report, long seed, int minutes) {

    static final long DEFAULT_SEED = 20_261_123;

    /** @throws IllegalArgumentException for anything unknown */
    static Options of(List<String> arguments) {
        Arguments rest = new Arguments(arguments);
        List<Scenario> scenarios = scenarios(rest.hasNext() ? rest.next() : "");
        Size size = Size.FULL;
        boolean guarded = true;
        boolean report = true;
        long seed = DEFAULT_SEED;
        int minutes = 0;
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--reduced" -> size = Size.REDUCED;
                case "--without-guard" -> guarded = false;
                case "--no-report" -> report = false;
                case "--seed" -> seed = Long.parseLong(rest.value());
                case "--minutes" -> minutes = Integer.parseInt(rest.value());
                default -> throw rest.unknown();
            }
        }
        return new Options(scenarios, size, guarded, report && guarded && size == Size.FULL, seed, minutes);
    }

    private static List<Scenario> scenarios(String name) {
        if (name.equals("all")) {
            return Scenarios.ALL;
        }
        return List.of(Scenarios.named(name)
                .orElseThrow(() -> new IllegalArgumentException("unknown scenario: '%s', there are all, %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        Scenarios.ALL.stream()
                                                .map(Scenario::name)
                                                .toList())))));
    }
}
