package com.namdamasco.e2e;

import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A service without its secrets does not start, and says which variable is missing. */
@ExtendWith(Damasco.class)
class RefusedStartE2E {

    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of(Service.GATEWAY, "SUPPORT_BOARD_WEBHOOK_SECRET"),
                Arguments.of(Service.CATALOG, "RECEIVER_API_KEY"),
                Arguments.of(Service.CATALOG, "CATALOG_SERVICE_TOKEN"),
                Arguments.of(Service.CATALOG, "OPENAI_API_KEY"),
                Arguments.of(Service.ASSISTANT, "SUPPORT_BOARD_API_URL"),
                Arguments.of(Service.ASSISTANT, "SUPPORT_BOARD_API_TOKEN"),
                Arguments.of(Service.ASSISTANT, "SUPPORT_BOARD_DM_BOT_USER_ID"),
                Arguments.of(Service.ASSISTANT, "WHATSAPP_CLOUD_API_TOKEN"),
                Arguments.of(Service.ASSISTANT, "CATALOG_SERVICE_TOKEN"),
                Arguments.of(Service.ASSISTANT, "OPENAI_API_KEY"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void namesTheVariableThatIsMissing(Service service, String variable, Damasco.Running damasco) {
        Map<String, String> environment = new HashMap<>(damasco.deployment().developmentEnvironment());
        environment.remove(variable);

        assertThatThrownBy(() -> start(service, environment, variable + "-missing"))
                .message()
                .containsPattern("(?i:set) " + variable + "|" + variable + " is not set");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void namesTheVariableThatIsEmpty(Service service, String variable, Damasco.Running damasco) {
        Map<String, String> environment = new HashMap<>(damasco.deployment().developmentEnvironment());
        environment.put(variable, "");

        assertThatThrownBy(() -> start(service, environment, variable + "-empty"))
                .message()
                .containsPattern("(?i:set) " + variable + "|" + variable + " is not set");
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of(Service.GATEWAY, "WEBHOOK_PUBLISH_DEADLINE", "soon"),
                Arguments.of(Service.CATALOG, "CATALOG_INGESTION_SNAPSHOT_LIMIT", "7"),
                Arguments.of(Service.ASSISTANT, "HUMAN_TAKEOVER_PAUSE_MINUTES", "-30"),
                Arguments.of(Service.ASSISTANT, "CATALOG_URL", "nowhere"));
    }

    /** Each service's own EveryVariableTest tries all variables; here is that the packaged service asks that check. */
    @ParameterizedTest
    @MethodSource("nonsense")
    void namesTheVariableThatMakesNoSense(Service service, String variable, String value, Damasco.Running damasco) {
        Map<String, String> environment = new HashMap<>(damasco.deployment().developmentEnvironment());
        environment.put(variable, value);

        assertThatThrownBy(() -> start(service, environment, variable + "-nonsense"))
                .hasMessageContaining(variable + " is \"" + value + "\": it needs to be ");
    }

    @Test
    void namesTheFaultInTheBranchesFile(@TempDir Path folder, Damasco.Running damasco) throws IOException {
        String sample = Files.readString(Damasco.ROOT.resolve("deploy/sample-catalogue/branches.json"));
        Path file = Files.writeString(
                folder.resolve("branches.json"), sample.replaceFirst("\"latitude\":10.5052", "\"latitude\":105052"));
        Map<String, String> environment = new HashMap<>(damasco.deployment().developmentEnvironment());
        environment.put("CATALOG_BRANCHES_FILE", file.toString());

        assertThatThrownBy(() -> start(Service.CATALOG, environment, "branches"))
                .hasMessageContaining("CATALOG_BRANCHES_FILE is " + file)
                .hasMessageContaining("index 1, latitude: must be a number");
    }

    private static void start(Service service, Map<String, String> environment, String what) {
        Path log = Path.of("target", "refused-start", service.label() + "-" + what + ".log");
        try (var refused = new PackagedService(service.module(), FreePort.find(), environment, log)) {
            refused.start();
        }
    }
}
