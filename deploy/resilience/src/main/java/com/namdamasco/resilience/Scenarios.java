package com.namdamasco.resilience;

import com.namdamasco.resilience.clock.Clocks;
import com.namdamasco.resilience.delivery.LostAnswers;
import com.namdamasco.resilience.forgery.ForgedSignatures;
import com.namdamasco.resilience.outage.Restarts;
import com.namdamasco.resilience.push.InterruptedPush;
import java.util.List;
import java.util.Optional;

/** All that can be played, in the order of {@code ./deploy/chaos all}. */
final class Scenarios {

    static final List<Scenario> ALL =
            List.of(new LostAnswers(), new Restarts(), new Clocks(), new ForgedSignatures(), new InterruptedPush());

    private Scenarios() {}

    static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
