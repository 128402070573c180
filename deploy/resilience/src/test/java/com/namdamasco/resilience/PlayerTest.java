package com.namdamasco.resilience;

import com.namdamasco.resilience.Run.Size;
import com.namdamasco.resilience.rig.Rigs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlayerTest {

    private interface Plot {
        void play(Run run) throws Exception;
    }

    private record Played(Plot plot) implements Scenario {

        @Override
        public String name() {
            return "played";
        }

        @Override
        public String says() {
            return "Whatever the plot does.";
        }

        @Override
        public String withoutItsGuard() {
            return "nothing.";
        }

        @Override
        public String conditions(Run run) {
            return "none";
        }

        @Override
        public void play(Run run) throws Exception {
            plot.play(run);
        }
    }

    @Test
    void logsGoWhenTheBarsHeld() throws Exception {
        Path log = play(run -> run.bars().none("lost", 0, "messages"));

        assertThat(log).doesNotExist();
    }

    @Test
    void logsAreKeptWhenABarIsMissed() throws Exception {
        Path log = play(run -> run.bars().none("lost", 1, "messages"));

        assertThat(log).exists();
    }

    @Test
    void logsAreKeptWhenAScenarioBreaksOffAfterBarsThatHeld() throws Exception {
        Rigs rigs = new Rigs();
        Path log = log(rigs);

        assertThatThrownBy(() -> play(rigs, run -> {
                    run.bars().none("lost", 0, "messages");
                    throw new IOException("the database is away");
                }))
                .hasMessage("the database is away");

        rigs.close();
        assertThat(log).exists();
    }

    private static Path play(Plot plot) throws Exception {
        Rigs rigs = new Rigs();
        Path log = log(rigs);
        play(rigs, plot);
        rigs.close();
        return log;
    }

    private static void play(Rigs rigs, Plot plot) throws Exception {
        Player.play(new Played(plot), Size.REDUCED, true, Options.DEFAULT_SEED, rigs);
    }

    /** As of a service of a rig. */
    private static Path log(Rigs rigs) throws IOException {
        return Files.writeString(Files.createDirectories(rigs.folder()).resolve("service.log"), "started");
    }
}
