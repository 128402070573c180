package com.namdamasco.resilience;

import com.namdamasco.benchmarks.Figures;
import com.namdamasco.localstack.Service;
import com.namdamasco.resilience.rig.Database.Work;
import com.namdamasco.resilience.rig.Rig;
import com.namdamasco.resilience.rig.RigSettings;
import com.namdamasco.resilience.rig.Rigs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * One run of a scenario, and what came of it.
 *
 * @param seed all that is random comes from it
 * @param size the bars' own, or what a build can bear
 * @param minutes that were asked for, of a scenario that goes on for a time; 0: its own
 * @param guarded false while the guard is taken away
 * @param folder for what this run writes itself, deleted when the bars held
 * @param rigs lend the services, usually by {@link #rig()}
 * @param bars what must hold
 * @param figures printed at the end, the bars' own among them
 */
public record Run(
        long seed, Size size, int minutes, boolean guarded, Path folder, Rigs rigs, Bars bars, Figures figures) {

    /** Of a run. */
    public enum Size {
        FULL,
        REDUCED
    }

    /** The size's own, to be added to; reduced runs that add nothing share one rig. */
    public RigSettings settings() {
        return size == Size.FULL ? RigSettings.usual() : RigSettings.quick();
    }

    /** The rig for this run: with the size's own settings. */
    public Rig rig() throws IOException, InterruptedException {
        return rigs.rig(settings());
    }

    /** The same, where the guard is taken away by variables of one service. */
    public Rig rig(Service service, Map<String, String> withoutGuard) throws IOException, InterruptedException {
        return rigs.rig(guarded ? settings() : settings().with(service, withoutGuard));
    }

    /** Does the work; where the guard is taken away, by statements that are executed each second meanwhile. */
    public void beside(Rig rig, String sabotage, Work work) throws Exception {
        if (guarded) {
            work.run();
        } else {
            rig.database().sabotagedBy(sabotage, Duration.ofSeconds(1), work);
        }
    }

    /** The first for the full size, the second for the reduced one. */
    public int pick(int full, int reduced) {
        return size == Size.FULL ? full : reduced;
    }
}
