package com.namdamasco.resilience;

import com.namdamasco.resilience.delivery.Echoes;
import com.namdamasco.resilience.delivery.Kills;
import com.namdamasco.resilience.delivery.LostAnswers;
import com.namdamasco.resilience.delivery.SickModel;
import com.namdamasco.resilience.doors.Canaries;
import com.namdamasco.resilience.doors.Fuzz;
import com.namdamasco.resilience.doors.Slowloris;
import com.namdamasco.resilience.doors.Soak;
import java.util.List;
import java.util.Optional;

/** All that can be played, in the order of {@code ./deploy/chaos all}. */
final class Scenarios {

    static final List<Scenario> ALL = List.of(
            new Kills(),
            new LostAnswers(),
            new Echoes(),
            new SickModel(),
            new Slowloris(),
            new Soak(),
            new Fuzz(),
            new Canaries());

    private Scenarios() {}

    static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
