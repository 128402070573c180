package com.namdamasco.e2e.kubernetes;

import com.namdamasco.e2e.kubernetes.Overlay.Workload;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each service is given variables that it reads, and those without which it does not start. */
class VariablesTest {

    /** As RefusedStartE2E tries them; for a value that is empty the operator is asked below. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "webhook-gateway",
            List.of("SUPPORT_BOARD_WEBHOOK_SECRET", "KAFKA_BOOTSTRAP_SERVERS", "SPOOL_DIRECTORY"),
            "catalog-service",
            List.of(
                    "RECEIVER_API_KEY",
                    "CATALOG_SERVICE_TOKEN",
                    "DATABASE_PASSWORD",
                    "DATABASE_HOST",
                    "KAFKA_BOOTSTRAP_SERVERS"),
            "assistant-service",
            List.of(
                    "SUPPORT_BOARD_API_TOKEN",
                    "SUPPORT_BOARD_API_URL",
                    "SUPPORT_BOARD_DM_BOT_USER_ID",
                    "WHATSAPP_PHONE_NUMBER_ID",
                    "CATALOG_SERVICE_TOKEN",
                    "CATALOG_URL",
                    "DATABASE_PASSWORD",
                    "DATABASE_HOST",
                    "KAFKA_BOOTSTRAP_SERVERS"));

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachVariableIsReadByItsServiceAndInTheExample(Overlay overlay) {
        Set<String> example = EnvFile.read(Yaml.ROOT.resolve(".env.example")).keySet();

        assertThat(overlay.services()).hasSize(3).allSatisfy(service -> {
            Map<String, String> given = given(overlay, service);
            assertThat(Settings.of(service.name()).variables()).containsAll(given.keySet());
            assertThat(example).containsAll(given.keySet());
            assertThat(given).containsKeys(NEEDED.get(service.name()).toArray(String[]::new));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noSecretStandsInAConfigMap(Overlay overlay) {
        assertThat(overlay.all(ConfigMap.class)).isNotEmpty().allSatisfy(map -> assertThat(
                        map.getData().keySet())
                .noneMatch(name -> name.matches(".*(PASSWORD|SECRET|TOKEN|_KEY)$")));
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(workload.container().getEnv())
                        .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET|TOKEN|_KEY)$"))
                        .allMatch(variable -> variable.getValueFrom().getSecretKeyRef() != null));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theAddressesAreThoseOfTheObjectsOrElsewhere(Overlay overlay) {
        Workload assistant = overlay.services().stream()
                .filter(service -> service.name().equals("assistant-service"))
                .findFirst()
                .orElseThrow();
        Map<String, String> given = given(overlay, assistant);

        assertThat(given).containsEntry("CATALOG_URL", "http://catalog-service");
        if (overlay.name().equals("minimal")) {
            assertThat(given)
                    .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")
                    .containsEntry("DATABASE_HOST", "postgresql");
            assertThat(overlay.workloads()).extracting(Workload::name).contains("kafka", "postgresql");
        } else {
            assertThat(given.get("KAFKA_BOOTSTRAP_SERVERS")).contains(".");
            assertThat(given.get("DATABASE_HOST")).contains(".");
        }
    }

    private static Map<String, String> given(Overlay overlay, Workload service) {
        Map<String, String> given = new TreeMap<>();
        service.container().getEnvFrom().forEach(from -> overlay.find(
                        ConfigMap.class, from.getConfigMapRef().getName())
                .orElseThrow()
                .getData()
                .forEach((name, value) -> assertThat(given.put(name, value)).isNull()));
        for (EnvVar variable : service.container().getEnv()) {
            assertThat(given.put(variable.getName(), String.valueOf(variable.getValue())))
                    .as(variable.getName() + " twice")
                    .isNull();
        }
        return given;
    }
}
