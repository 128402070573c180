package com.namdamasco.localstack.configuration;

import com.namdamasco.localstack.RepositoryRoot;
import com.namdamasco.settings.ConfigurationCheck;
import com.namdamasco.settings.Setting;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever variable is set to nonsense, the start is refused with one sentence that names it: each service's tests extend this. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class EveryVariable {

    private static final int ABOVE_ALL_ELSE = 10_000;

    private final ConfigurationCheck check;
    private final int fewest;
    private final Map<String, String> needed;

    /**
     * @param check of the service
     * @param fewest variables that the service has more of
     * @param needed what has neither a default nor a check of its own, with a value that is taken
     */
    protected EveryVariable(ConfigurationCheck check, int fewest, Map<String, String> needed) {
        this.check = check;
        this.fewest = fewest;
        this.needed = needed;
    }

    private Stream<Setting> settings() {
        return check.settings().stream();
    }

    Stream<Arguments> nonsense() {
        return settings().flatMap(setting -> nonsense(setting).map(value -> Arguments.of(setting, value)));
    }

    private static Stream<String> nonsense(Setting setting) {
        Class<?> type = setting.type();
        if (type == Duration.class) {
            return Stream.of("soon", "-PT5S", "-5", "P999999D");
        } else if (type == int.class || type == long.class) {
            return Stream.of("many", "-7", "1.5", "99999999999999999999");
        } else if (type == double.class || type == BigDecimal.class) {
            return Stream.of("much", mayBeNegative(setting) ? "-1.5" : "-0.5", "NaN");
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

    private static boolean mayBeNegative(Setting setting) {
        return setting.rule() != null && setting.rule().atLeast().startsWith("-");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("nonsense")
    void nonsenseIsRefusedInOneSentenceThatNamesTheVariable(Setting setting, String value) {
        List<String> faults = check.faults(configuration(Map.of(setting.variable(), value)));

        assertThat(faults)
                .singleElement()
                .asString()
                .startsWith(setting.variable() + " ")
                .contains("it needs to be ");
        assertThat(faults.get(0).contains(value)).as("shown").isNotEqualTo(setting.secret());
    }

    @Test
    void whatIsUsualMakesSense() {
        assertThat(check.faults(configuration(Map.of()))).isEmpty();
    }

    /** Whatever has a default has it then, too; the rest is named. */
    @Test
    void whatIsEmptyIsNotSet() {
        Map<String, String> empty = settings().collect(Collectors.toMap(Setting::variable, any -> "", (a, b) -> a));

        assertThat(check.faults(configuration(empty))).hasSize(needed.size()).allMatch(fault -> needed.keySet().stream()
                .anyMatch(name -> fault.startsWith(name + " is not set: it needs to be ")));
    }

    @Test
    void namesAllFaultsAtOnce() {
        Map<String, String> wrong = settings()
                .filter(setting -> setting.type() == Duration.class)
                .collect(Collectors.toMap(Setting::variable, any -> "soon", (a, b) -> a));

        assertThat(check.faults(configuration(wrong))).hasSize(wrong.size());
    }

    @Test
    void everyVariableIsDocumented() throws IOException {
        String document = Files.readString(RepositoryRoot.find().resolve("docs/configuration.md"));
        Set<String> variables = settings().map(Setting::variable).collect(Collectors.toSet());

        assertThat(variables)
                .hasSizeGreaterThan(fewest)
                .allMatch(variable -> document.contains("| `" + variable + "` |"));
    }

    /** Neither of this machine's variables nor of system properties, which other tests leave behind. */
    private SmallRyeConfig configuration(Map<String, String> environment) {
        Map<String, String> complete = new HashMap<>(needed);
        complete.putAll(environment);
        return ConfigUtils.emptyConfigBuilder()
                .addDiscoveredCustomizers()
                .addDiscoveredSources()
                .addPropertiesSources()
                .withSources(new EnvConfigSource(complete, ABOVE_ALL_ELSE))
                .build();
    }
}
