package com.namdamasco.assistant.engine;

import com.namdamasco.assistant.engine.Engine.Without;
import com.namdamasco.assistant.engine.Ledger.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Ten thousand random sequences of what customers, agents, workers, senders, crashes and the clock may do to a conversation.
 * After each step every promise holds; in the end nothing is left undone. With a guard taken out the same test finds what
 * it guards against.
 */
class InterleavingsTest {

    private static final int EMPTIED_AFTER = 50;
    private static final int TRIES_WITHOUT_A_GUARD = 2_000;

    private static EngineDatabase database;
    private static EngineSettings settings;
    private static int stories;

    @BeforeContainer
    static void start() {
        database = new EngineDatabase();
        settings = EngineSettings.load();
    }

    @AfterContainer
    static void stop() {
        database.close();
    }

    /** Rows of earlier stories are no part of this one, but slow it down. */
    @BeforeTry
    void emptyNowAndThen() {
        if (stories++ % EMPTIED_AFTER == 0) {
            database.empty();
        }
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        return Steps.sequences();
    }

    @Property(tries = 10_000, seed = "20261123", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void keepsItsPromisesWhateverHappensWhen(@ForAll("sequences") List<Step> steps) {
        tell(Without.NOTHING, steps);
    }

    /** Told from a send that is under way: most pauses cancel what waits, so that the fence is the second line here. */
    @Example
    void noticesWhenTheFenceIsTakenOut() {
        Broken broken =
                firstBroken(Without.THE_FENCE, Steps.SENDING, "a send was started after a pause had been committed");

        assertThatCode(() -> tell(Without.NOTHING, broken.steps))
                .as("the same story, seed %d, behind the fence", broken.seed)
                .doesNotThrowAnyException();
    }

    @Example
    void noticesWhenNoFenceStopsWhatANewerMessageHasOvertaken() {
        Broken broken =
                firstBroken(Without.THE_FENCE, Steps.OVERTAKEN, "a send was started though a newer message waits");

        assertThatCode(() -> tell(Without.NOTHING, broken.steps))
                .as("the same story, seed %d, behind the fence", broken.seed)
                .doesNotThrowAnyException();
    }

    @Example
    void noticesWhenTheEpochCheckIsTakenOut() {
        Broken broken = firstBroken(Without.THE_EPOCH_CHECK, List.of(), "a stale worker committed a reply");

        assertThatCode(() -> tell(Without.NOTHING, broken.steps))
                .as("the same story, seed %d, with the check", broken.seed)
                .doesNotThrowAnyException();
    }

    private record Broken(long seed, List<Step> steps) {}

    private Broken firstBroken(Without guard, List<Step> beginning, String promise) {
        RandomGenerator<List<Step>> generator = Steps.sequences().generator(TRIES_WITHOUT_A_GUARD);
        for (long seed = 1; seed <= TRIES_WITHOUT_A_GUARD; seed++) {
            List<Step> steps = new ArrayList<>(beginning);
            steps.addAll(generator.next(new Random(seed)).value());
            Optional<Violation> violation = violationIn(guard, steps);
            if (violation.filter(v -> v.getMessage().equals(promise)).isPresent()) {
                return new Broken(seed, steps);
            }
        }
        throw new AssertionError(
                TRIES_WITHOUT_A_GUARD + " stories without " + guard + " and never noticed: " + promise);
    }

    private static Optional<Violation> violationIn(Without guard, List<Step> steps) {
        try {
            tell(guard, steps);
            return Optional.empty();
        } catch (Violation violation) {
            return Optional.of(violation);
        }
    }

    /** What a broken story leaves would be claimed by the next one. */
    private static void tell(Without guard, List<Step> steps) {
        try {
            Story.tell(new Engine(database, settings, guard), steps);
        } catch (RuntimeException | Violation broken) {
            database.empty();
            throw broken;
        }
    }
}
