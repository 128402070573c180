package com.namdamasco.e2e.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** deploy/compose.yaml as far as it can be judged without Docker. */
class ComposeTest {

    private static final Pattern REFERENCE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)");

    private final JsonNode compose = Yaml.document(Yaml.ROOT.resolve("deploy/compose.yaml"));
    private final JsonNode services = compose.path("services");

    @ParameterizedTest
    @CsvSource({
        "webhook-gateway, webhook-gateway",
        "catalog-service, catalog-service",
        "assistant-service, assistant-service",
        "sandbox, deploy/sandbox"
    })
    void eachServiceIsBuiltFromItsModuleAndListensOnItsPort(String name, String module) {
        JsonNode service = merged(name);
        Settings settings = Settings.of(module);
        String port = settings.value("quarkus.http.port");
        JsonNode build = service.path("build");

        assertThat(service.path("image").asText()).startsWith("namdamasco/" + name + ":");
        assertThat(build.path("args").path("MODULE").asText()).isEqualTo(module);
        assertThat(build.path("args").path("PORT").asText()).isEqualTo(port);
        assertThat(Yaml.ROOT
                        .resolve("deploy")
                        .resolve(build.path("context").asText())
                        .resolve(build.path("dockerfile").asText()))
                .exists();
        assertThat(texts(service.path("ports"))).singleElement().asString().endsWith(port + ":" + port);
        assertThat(service.at("/healthcheck/test/3").asText())
                .contains("/127.0.0.1/" + port + ";")
                .contains("GET " + settings.value("quarkus.smallrye-health.root-path") + "/ready ");
        assertThat(settings.variables()).containsAll(names(service.path("environment")));
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.path("tmpfs"))).singleElement().asString().startsWith("/tmp:exec");
    }

    @Test
    void variablesComeFromTheExampleAndNoSecretIsWrittenDown() {
        Set<String> example = EnvFile.read(Yaml.ROOT.resolve(".env.example")).keySet();
        Set<String> referred = new TreeSet<>();
        REFERENCE.matcher(compose.toString()).results().forEach(found -> referred.add(found.group(1)));

        assertThat(referred).hasSizeGreaterThan(15);
        assertThat(example).containsAll(referred);
        services.forEach(service -> service.path("environment").properties().forEach(variable -> {
            if (variable.getKey().matches(".*(PASSWORD|SECRET|TOKEN|_KEY)$")) {
                assertThat(variable.getValue().asText()).as(variable.getKey()).matches("\\$\\{[A-Z_]+(:-|:\\?[^}]*)?}");
            }
        }));
    }

    @Test
    void whatItDependsOnIsThereAndIsHealthy() {
        services.properties().forEach(service -> service.getValue()
                .path("depends_on")
                .properties()
                .forEach(dependency -> {
                    assertThat(services.has(dependency.getKey())).isTrue();
                    assertThat(services.path(dependency.getKey()).has("healthcheck"))
                            .isTrue();
                    assertThat(dependency.getValue().path("condition").asText()).isEqualTo("service_healthy");
                }));
        assertThat(names(services.path("assistant-service").path("depends_on")))
                .containsExactlyInAnyOrder("postgresql", "kafka");
    }

    @Test
    void addressesAreNamesOfServicesAndTheirPorts() {
        JsonNode assistant = services.path("assistant-service").path("environment");

        assertThat(assistant.path("CATALOG_URL").asText()).isEqualTo("http://catalog-service:8081");
        assertThat(assistant.path("DATABASE_HOST").asText()).isEqualTo("postgresql");
        assertThat(services.at("/kafka/environment/KAFKA_ADVERTISED_LISTENERS").asText())
                .endsWith(assistant.path("KAFKA_BOOTSTRAP_SERVERS").asText());
    }

    @Test
    void everyVolumeIsDeclaredAndTheSandboxIsAProfile() {
        Set<String> used = new TreeSet<>();
        services.forEach(service -> texts(service.path("volumes")).forEach(volume -> used.add(volume.split(":")[0])));

        assertThat(names(compose.path("volumes"))).isEqualTo(used);
        assertThat(texts(services.path("sandbox").path("profiles"))).containsExactly("sandbox");
        assertThat(services.path("sandbox")
                        .path("environment")
                        .path("SANDBOX_WEBHOOK_URL")
                        .asText())
                .isEqualTo("http://webhook-gateway:8080/api/sb-webhook");
    }

    @Test
    void databaseAndBrokerAreThoseOfTheMinimalOverlay() {
        Map<String, String> minimal = Overlay.read("minimal").workloads().stream()
                .collect(Collectors.toMap(
                        Overlay.Workload::name, workload -> workload.container().getImage()));

        assertThat(services.at("/postgresql/image").asText()).isEqualTo(minimal.get("postgresql"));
        assertThat(services.at("/kafka/image").asText()).isEqualTo(minimal.get("kafka"));
    }

    /** The service with what it takes from the anchor: this reader leaves merge keys as they stand. */
    private JsonNode merged(String name) {
        ObjectNode service = compose.path("x-service").deepCopy();
        service.setAll((ObjectNode) services.path(name));
        return service;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
