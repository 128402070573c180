package com.namdamasco.resilience;

import com.namdamasco.benchmarks.Page;
import com.namdamasco.resilience.rig.Rigs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code ./deploy/chaos}: plays scenarios one after the other; ends with 0 when all their bars held, with 1 otherwise. */
public final class Chaos {

    private static final String TEXT =
            """
            # Chaos: %s

            Written by `./deploy/chaos %s` on %s. %s

            - Conditions: %s, seed %d. Machine: %s.
            - Without its guard (`--without-guard`): %s

            """;

    private Chaos() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        List<Run> runs = new ArrayList<>();
        try (Rigs rigs = new Rigs()) {
            for (Scenario scenario : options.scenarios()) {
                Run run = Player.play(
                        scenario, options.size(), options.minutes(), options.guarded(), options.seed(), rigs);
                runs.add(run);
                if (options.report()) {
                    write(scenario, run);
                }
            }
        }
        runs.forEach(run -> run.figures().print());
        System.exit(runs.stream().allMatch(run -> run.bars().held()) ? 0 : 1);
    }

    private static void write(Scenario scenario, Run run) throws IOException {
        String conditions = String.format(
                Locale.ROOT,
                TEXT,
                scenario.name().replace('-', ' '),
                scenario.name(),
                Page.today(),
                scenario.says(),
                scenario.conditions(run),
                run.seed(),
                Page.machine(),
                scenario.withoutItsGuard());
        Page.write("docs/chaos", scenario.name(), conditions, run.figures());
    }
}
