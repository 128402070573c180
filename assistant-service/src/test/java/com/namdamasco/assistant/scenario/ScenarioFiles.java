package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.namdamasco.assistant.scenario.Scenario.Round;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The scenarios of src/test/resources/scenarios. Their README tells the vocabulary; whatever is not in it is an error. */
final class ScenarioFiles {
    static final Path FOLDER = Path.of(
            System.getProperty("repository.root"), "assistant-service", "src", "test", "resources", "scenarios");

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static final Map<String, String> CHANNELS =
            Map.of("WhatsApp", "wa", "Instagram", "ig", "Messenger", "fb", "Telegram", "tg", "web", "web");
    private static final Set<String> KEYS =
            Set.of("escenario", "canal", "cliente", "a solas", "dado", "cuando", "entonces", "después");
    private static final Set<String> ROUND_KEYS = Set.of("cuando", "entonces");

    private ScenarioFiles() {}

    static List<Scenario> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return distinct(files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> in(file).stream())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new ScenarioError(file.getFileName() + " is no YAML: " + e.getMessage());
        }
    }

    private static List<Scenario> in(Path file) {
        return read(file.getFileName().toString(), yaml(file));
    }

    /** @throws ScenarioError naming the file, the scenario and what is wrong with it */
    static List<Scenario> read(String file, String yaml) {
        try {
            return read(file, YAML.readTree(yaml));
        } catch (IOException e) {
            throw new ScenarioError(file + " is no YAML: " + e.getMessage());
        }
    }

    private static List<Scenario> read(String file, JsonNode scenarios) {
        if (!scenarios.isArray() || scenarios.isEmpty()) {
            throw new ScenarioError(file + " is no list of scenarios");
        }
        List<Scenario> read = new ArrayList<>();
        for (JsonNode scenario : scenarios) {
            String name = scenario.path("escenario").asText("(without a name)");
            try {
                read.add(scenario(file, scenario));
            } catch (ScenarioError e) {
                throw e.in(file + ", " + name);
            }
        }
        return read;
    }

    private static Scenario scenario(String file, JsonNode scenario) {
        requireKnown(scenario, KEYS);
        JsonNode channel = scenario.path("canal");
        List<Round> rounds = new ArrayList<>();
        rounds.add(round(scenario));
        for (JsonNode later : scenario.path("después")) {
            requireKnown(later, ROUND_KEYS);
            rounds.add(round(later));
        }
        return new Scenario(
                file,
                Value.text(scenario.path("escenario")),
                channel.isMissingNode() ? "wa" : Value.oneOf(channel, CHANNELS),
                scenario.path("cliente").asText("María"),
                !scenario.path("a solas").isMissingNode()
                        && Value.oneOf(scenario.path("a solas"), Map.of("sí", true, "no", false)),
                Preparations.VOCABULARY.steps(scenario.path("dado")),
                rounds);
    }

    private static Round round(JsonNode round) {
        List<Step> when = Actions.VOCABULARY.steps(round.path("cuando"));
        List<Step> then = Expectations.VOCABULARY.steps(round.path("entonces"));
        if (when.isEmpty()) {
            throw new ScenarioError("nothing happens: «cuando» is empty");
        }
        if (then.isEmpty()) {
            throw new ScenarioError("nothing is checked: «entonces» is empty");
        }
        return new Round(when, then);
    }

    private static void requireKnown(JsonNode object, Set<String> keys) {
        object.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw new ScenarioError("«" + key + "» means nothing here; known are " + keys);
            }
        });
    }

    private static List<Scenario> distinct(List<Scenario> scenarios) {
        Set<String> names = new HashSet<>();
        for (Scenario scenario : scenarios) {
            if (!names.add(scenario.name())) {
                throw new ScenarioError("there are two scenarios «" + scenario.name() + "»");
            }
        }
        return scenarios;
    }
}
