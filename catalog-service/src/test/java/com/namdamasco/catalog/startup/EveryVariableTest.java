package com.namdamasco.catalog.startup;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever variable is set to nonsense, the start is refused with one sentence that names it. */
class EveryVariableTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("repository.root"), "docs", "configuration.md");
    private static final int ABOVE_ALL_ELSE = 10_000;

    /** What has neither a default nor a check of its own. */
    private static final Map<String, String> NEEDED = Map.of();

    static Stream<Setting> settings() {
        return Settings.all(ConfigurationCheck.applicationProperties()).stream();
    }

    static Stream<Arguments> nonsense() {
        return settings().flatMap(setting -> nonsense(setting).map(value -> Arguments.of(setting, value)));
    }

    private static Stream<String> nonsense(Setting setting) {
        Class<?> type = setting.type();
        if (type == Duration.class) {
            return Stream.of("soon", "-PT5S", "-5", "P999999D");
        } else if (type == int.class || type == long.class) {
            return Stream.of("many", "-7", "1.5", "99999999999999999999");
        } else if (type == double.class || type == BigDecimal.class) {
            return Stream.of("much", "-1.5", "NaN");
        } else if (type == MemorySize.class) {
            return Stream.of("huge", "-64K");
        } else if (type == boolean.class) {
            return Stream.of("perhaps");
        } else if (type.isEnum()) {
            return Stream.of("other");
        } else if (type == URI.class) {
            return Stream.of("nowhere", "ftp://example.org", "http://", "http://a b");
        }
        return Stream.of("one\ntwo", "a\u0007b");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("nonsense")
    void nonsenseIsRefusedInOneSentenceThatNamesTheVariable(Setting setting, String value) {
        List<String> faults = ConfigurationCheck.faults(configuration(Map.of(setting.variable(), value)));

        assertThat(faults)
                .singleElement()
                .asString()
                .startsWith(setting.variable() + " ")
                .contains("it needs to be ");
        assertThat(faults.get(0).contains(value)).as("shown").isNotEqualTo(setting.secret());
    }

    @Test
    void whatIsUsualMakesSense() {
        assertThat(ConfigurationCheck.faults(configuration(Map.of()))).isEmpty();
    }

    /** Whatever has a default has it then, too; the rest is named. */
    @Test
    void whatIsEmptyIsNotSet() {
        Map<String, String> empty = settings().collect(Collectors.toMap(Setting::variable, any -> "", (a, b) -> a));

        assertThat(ConfigurationCheck.faults(configuration(empty)))
                .hasSize(NEEDED.size())
                .allMatch(fault -> NEEDED.keySet().stream()
                        .anyMatch(name -> fault.startsWith(name + " is not set: it needs to be ")));
    }

    @Test
    void namesAllFaultsAtOnce() {
        Map<String, String> wrong = settings()
                .filter(setting -> setting.type() == Duration.class)
                .collect(Collectors.toMap(Setting::variable, any -> "soon", (a, b) -> a));

        assertThat(ConfigurationCheck.faults(configuration(wrong))).hasSize(wrong.size());
    }

    @Test
    void everyVariableIsDocumented() throws IOException {
        String document = Files.readString(DOCUMENT);
        Set<String> variables = settings().map(Setting::variable).collect(Collectors.toSet());

        assertThat(variables).hasSizeGreaterThan(50).allMatch(variable -> document.contains("| `" + variable + "` |"));
    }

    /** Neither of this machine's variables nor of system properties, which other tests leave behind. */
    private static SmallRyeConfig configuration(Map<String, String> environment) {
        Map<String, String> complete = new HashMap<>(NEEDED);
        complete.putAll(environment);
        return ConfigUtils.emptyConfigBuilder()
                .addDiscoveredCustomizers()
                .addDiscoveredSources()
                .addPropertiesSources()
                .withSources(new EnvConfigSource(complete, ABOVE_ALL_ELSE))
                .build();
    }
}
