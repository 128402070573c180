package com.namdamasco.assistant.scenario;

import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.World;
import com.namdamasco.localstack.PackagedService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scenarios of src/test/resources/scenarios, on everything real with a scripted model. All are started at once and played side by
 * side, as conversations of a shop are; each case then waits for its own. {@code -Dscenario=text} plays only those whose name has it.
 */
@QuarkusTest
@QuarkusTestResource(World.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosTest {
    private static final int AT_ONCE = 8;

    Shop shop;

    PackagedService catalogue;

    private final Map<Scenario, CompletableFuture<Void>> plays = new LinkedHashMap<>();
    private final ExecutorService stages = Executors.newFixedThreadPool(AT_ONCE);

    @BeforeAll
    void startAll() {
        shop.sandbox().mend();
        shop.push(Goods.entries());
        shop.putBranches(Goods.branches());
        List<Scenario> wanted = wanted().toList();
        wanted.stream().filter(scenario -> !scenario.alone()).forEach(scenario -> plays.put(scenario, start(scenario)));
        CompletableFuture<Void> before = CompletableFuture.allOf(plays.values().toArray(CompletableFuture<?>[]::new));
        for (Scenario scenario : wanted.stream().filter(Scenario::alone).toList()) {
            before = before.handle((done, failure) -> null).thenRunAsync(() -> play(scenario), stages);
            plays.put(scenario, before);
        }
    }

    @AfterAll
    void stop() {
        stages.shutdownNow();
        shop.sandbox().mend();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wanted")
    void isPlayedAsWritten(Scenario scenario) throws Throwable {
        try {
            plays.entrySet().stream()
                    .filter(play -> play.getKey().toString().equals(scenario.toString()))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .join();
        } catch (CompletionException e) {
            throw e.getCause();
        }
    }

    static Stream<Scenario> wanted() {
        String part = System.getProperty("scenario", "");
        return ScenarioFiles.all().stream()
                .filter(scenario -> scenario.toString().contains(part));
    }

    private CompletableFuture<Void> start(Scenario scenario) {
        return CompletableFuture.runAsync(() -> play(scenario), stages);
    }

    private void play(Scenario scenario) {
        new Play(scenario, shop, catalogue, Names.unique(scenario.customer())).run();
    }
}
