package com.namdamasco.resilience;

import com.namdamasco.resilience.Run.Size;
import com.namdamasco.resilience.rig.Rigs;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Each scenario in its reduced form, as ./deploy/chaos plays it with --reduced. */
class ChaosIT {

    private static final Rigs RIGS = new Rigs();

    @AfterAll
    static void end() throws IOException {
        RIGS.close();
    }

    @TestFactory
    Stream<DynamicTest> holds() {
        return Scenarios.ALL.stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> {
                    Run run = Player.play(scenario, Size.REDUCED, true, Options.DEFAULT_SEED, RIGS);
                    assertThat(run.bars().missed()).isEmpty();
                    assertThat(run.bars().held()).isTrue();
                }));
    }
}
