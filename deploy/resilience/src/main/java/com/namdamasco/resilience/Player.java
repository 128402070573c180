package com.namdamasco.resilience;

import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Terminal;
import com.namdamasco.localstack.FileTree;
import com.namdamasco.resilience.Run.Size;
import com.namdamasco.resilience.rig.Rigs;
import java.nio.file.Path;
import java.util.UUID;

/** Plays one scenario in a folder of its own. */
final class Player {

    private Player() {}

    /** The run with its bars judged; a scenario that cannot be played is an exception, not a missed bar. */
    static Run play(Scenario scenario, Size size, boolean guarded, long seed, Rigs rigs) throws Exception {
        return play(scenario, size, 0, guarded, seed, rigs);
    }

    /** The same, for so many minutes where the scenario goes on for a time. */
    static Run play(Scenario scenario, Size size, int minutes, boolean guarded, long seed, Rigs rigs) throws Exception {
        Figures figures = new Figures();
        Path folder = Path.of("target", "chaos", scenario.name() + "-" + UUID.randomUUID())
                .toAbsolutePath();
        Run run = new Run(seed, size, minutes, guarded, folder, rigs, new Bars(figures), figures);
        Terminal.say("%s: %s".formatted(scenario.name(), scenario.says()));
        Terminal.say("%s, seed %d%s"
                .formatted(
                        scenario.conditions(run),
                        seed,
                        guarded ? "" : "; WITHOUT ITS GUARD: " + scenario.withoutItsGuard()));
        long begun = System.nanoTime();
        boolean played = false;
        try {
            scenario.play(run);
            played = true;
        } finally {
            if (!played || !run.bars().held()) {
                Terminal.say("Logs are kept in " + folder + " and " + rigs.folder());
                rigs.keepLogs();
                rigs.discard();
            }
        }
        figures.add(scenario.name() + "-took", (System.nanoTime() - begun) / 1e9, "s");
        if (run.bars().held()) {
            FileTree.delete(folder);
        }
        if (!guarded) {
            rigs.discard();
        }
        return run;
    }
}
