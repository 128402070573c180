package com.namdamasco.assistant.engine;

import com.namdamasco.assistant.engine.Engine.Without;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a customer's messages become a turn, with the settings as they come and the database's clock. */
class QuietPeriodTest {

    private static EngineDatabase database;
    private static Engine engine;
    private Scene scene;

    @BeforeAll
    static void start() {
        database = new EngineDatabase();
        engine = new Engine(database, EngineSettings.load(), Without.NOTHING);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void setUp() {
        database.empty();
        scene = new Scene(engine);
    }

    @Test
    void waitsTwoSecondsForTheNextMessage() {
        scene.customerWrites();
        scene.timePasses(1);
        assertThat(scene.claim()).isEmpty();

        scene.timePasses(1);

        assertThat(scene.claim()).isPresent();
    }

    @Test
    void waitsAtMostEightSecondsHoweverFastTheCustomerGoesOn() {
        scene.customerWrites();
        for (int second = 1; second < 8; second++) {
            scene.timePasses(1);
            assertThat(scene.claim()).as("after %d s", second).isEmpty();
            scene.customerWrites();
        }

        scene.timePasses(1);

        assertThat(scene.claim()).isPresent();
    }

    @Test
    void answersAMessageThatComesAfterTheCommitInATurnOfItsOwn() {
        scene.isAnswered();
        engine.replies().start();
        scene.customerWrites();
        scene.timePasses(3);

        assertThat(scene.claim().map(claim -> engine.turns().unanswered(claim)).orElseThrow())
                .hasSize(1);
    }
}
