package com.namdamasco.localstack.configuration;

import com.namdamasco.localstack.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationDocumentsTest {

    private static final Path ROOT = RepositoryRoot.find();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    @Test
    void whatIsCommittedIsWhatTheInterfacesSay() throws IOException {
        for (var document : ConfigurationDocuments.all(ROOT).entrySet()) {
            assertThat(document.getKey())
                    .as(
                            "%s is stale: run ./deploy/configuration",
                            document.getKey().getFileName())
                    .hasContent(document.getValue());
        }
    }

    /** A variable that only the platform's own properties use would be neither checked nor documented. */
    @Test
    void everyVariableOfThePropertiesIsTyped() throws IOException {
        Set<String> documented = VariableList.read(ROOT).stream()
                .map(entry -> entry.setting().variable())
                .collect(Collectors.toSet());

        Set<String> used = new HashSet<>();
        for (String service : VariableList.SERVICES) {
            String properties = Files.readString(ROOT.resolve(service + "/src/main/resources/application.properties"));
            VARIABLE.matcher(properties).results().forEach(variable -> used.add(variable.group(1)));
        }

        assertThat(used).hasSizeGreaterThan(90).isSubsetOf(documented);
    }

    /** The example is meant to be copied: whatever is secret has no value there. */
    @Test
    void theExampleHoldsNoSecret() throws IOException {
        String example = Files.readString(ROOT.resolve(".env.example"));

        for (var entry : VariableList.read(ROOT)) {
            if (entry.setting().secret()) {
                assertThat(example).contains("\n" + entry.setting().variable() + "=\n");
            }
        }
    }
}
