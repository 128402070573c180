package com.namdamasco.resilience;

import com.namdamasco.resilience.clock.Clocks;
import com.namdamasco.resilience.delivery.Echoes;
import com.namdamasco.resilience.delivery.Kills;
import com.namdamasco.resilience.delivery.LostAnswers;
import com.namdamasco.resilience.delivery.SickModel;
import com.namdamasco.resilience.doors.Canaries;
import com.namdamasco.resilience.doors.Fuzz;
import com.namdamasco.resilience.doors.Slowloris;
import com.namdamasco.resilience.doors.Soak;
import com.namdamasco.resilience.forgery.ForgedSignatures;
import com.namdamasco.resilience.outage.Restarts;
import com.namdamasco.resilience.push.InterruptedPush;
import java.util.List;
import java.util.Optional;

/** All that can be played, in the order of {@code ./deploy/chaos all}. */
final class Scenarios {

    static final List<Scenario> ALL = List.of(
            new Kills(),
            new LostAnswers(),
            new Echoes(),
            new Restarts(),
            new SickModel(),
            new InterruptedPush(),
            new Fuzz(),
            new Slowloris(),
            new Canaries(),
            new Clocks(),
            new ForgedSignatures(),
            new Soak());

    private Scenarios() {}

    static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
