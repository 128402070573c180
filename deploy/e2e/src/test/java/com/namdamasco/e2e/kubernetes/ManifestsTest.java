package com.namdamasco.e2e.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.e2e.kubernetes.Overlay.Workload;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every object is one that Kubernetes knows, and whatever it refers to exists. */
class ManifestsTest {

    private static final Path SECRETS = Overlay.FOLDER.resolve("secrets.example.yaml");

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyObjectIsKnownToTheModel(Overlay overlay) {
        assertThat(overlay.objects()).hasSizeGreaterThan(15).allSatisfy(object -> {
            assertThat(UnknownFields.in(object)).isEmpty();
            if (object instanceof GenericKubernetesResource other) {
                assertThat(other.getKind()).isEqualTo("ScaledObject");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noObjectStandsTwice(Overlay overlay) {
        Set<String> seen = new HashSet<>();
        assertThat(overlay.objects())
                .allMatch(object ->
                        seen.add(object.getKind() + "/" + object.getMetadata().getName()));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theThreeServicesAreThere(Overlay overlay) {
        assertThat(overlay.services()).extracting(Workload::name).hasSameElementsAs(Overlay.SERVICES);
        assertThat(overlay.workloads())
                .allSatisfy(workload ->
                        assertThat(workload.pod().getSpec().getContainers()).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void selectorsFindPods(Overlay overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            Map<String, String> selector = workload.object() instanceof Deployment deployment
                    ? deployment.getSpec().getSelector().getMatchLabels()
                    : ((StatefulSet) workload.object()).getSpec().getSelector().getMatchLabels();
            assertThat(workload.labels()).containsAllEntriesOf(selector);
            // A version there would make the next one a change that no cluster accepts.
            assertThat(selector).doesNotContainKey("app.kubernetes.io/version").isNotEmpty();
        });
        assertThat(overlay.all(Service.class)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(service -> {
            List<Workload> found = overlay.workloads().stream()
                    .filter(workload -> workload.labels()
                            .entrySet()
                            .containsAll(service.getSpec().getSelector().entrySet()))
                    .toList();
            assertThat(found)
                    .extracting(Workload::name)
                    .containsExactly(service.getMetadata().getName());
            for (ServicePort port : service.getSpec().getPorts()) {
                assertThat(hasPort(found.get(0).container(), port.getTargetPort()))
                        .as("port %s of %s", port, service.getMetadata().getName())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void probesGoToPortsOfTheContainer(Overlay overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            Container container = workload.container();
            for (Probe probe :
                    List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())) {
                if (probe.getHttpGet() != null) {
                    assertThat(hasPort(container, probe.getHttpGet().getPort())).isTrue();
                }
                if (probe.getTcpSocket() != null) {
                    assertThat(hasPort(container, probe.getTcpSocket().getPort()))
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void serviceAccountsVolumesAndConfigMapsExist(Overlay overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            String account = workload.pod().getSpec().getServiceAccountName();
            if (account != null || workload.isOurs()) {
                assertThat(overlay.find(ServiceAccount.class, account)).isPresent();
            }
            Set<String> volumes = workload.pod().getSpec().getVolumes().stream()
                    .map(Volume::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            workload.claims().forEach(claim -> volumes.add(claim.getMetadata().getName()));
            assertThat(workload.container().getVolumeMounts())
                    .extracting(VolumeMount::getName)
                    .hasSameElementsAs(volumes);
            workload.container().getEnvFrom().forEach(from -> {
                assertThat(from.getSecretRef()).isNull();
                assertThat(overlay.find(ConfigMap.class, from.getConfigMapRef().getName()))
                        .isPresent();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theDoorsLeadToPortsOfServices(Overlay overlay) {
        assertThat(overlay.all(Ingress.class))
                .isNotEmpty()
                .allSatisfy(ingress -> ingress.getSpec().getRules().forEach(rule -> {
                    for (HTTPIngressPath path : rule.getHttp().getPaths()) {
                        var backend = path.getBackend().getService();
                        Service service =
                                overlay.find(Service.class, backend.getName()).orElseThrow();
                        assertThat(service.getSpec().getPorts())
                                .extracting(ServicePort::getName)
                                .contains(backend.getPort().getName());
                    }
                }));
    }

    @Test
    void secretsAreThereByReferenceOnlyAndTheExampleHasTheirKeys() throws IOException {
        Set<String> referred = new TreeSet<>();
        Overlay.all().forEach(overlay -> {
            assertThat(overlay.all(Secret.class)).isEmpty();
            overlay.workloads().stream()
                    .flatMap(workload -> workload.container().getEnv().stream())
                    .filter(variable -> variable.getValueFrom() != null)
                    .map(EnvVar::getValueFrom)
                    .forEach(from -> referred.add(from.getSecretKeyRef().getName() + "/"
                            + from.getSecretKeyRef().getKey()));
            overlay.all(Ingress.class)
                    .forEach(ingress -> ingress.getSpec().getTls().forEach(tls -> {
                        referred.add(tls.getSecretName() + "/tls.crt");
                        referred.add(tls.getSecretName() + "/tls.key");
                    }));
        });
        Set<String> example = new TreeSet<>();
        for (JsonNode secret : Yaml.documents(SECRETS)) {
            secret.path("stringData").properties().forEach(entry -> {
                assertThat(entry.getValue().asText()).isEmpty();
                example.add(secret.path("metadata").path("name").asText() + "/" + entry.getKey());
            });
        }

        assertThat(example).hasSizeGreaterThan(10).isEqualTo(referred);
        try (Stream<Path> files = Files.walk(Overlay.FOLDER)) {
            assertThat(files.filter(file -> file.endsWith("kustomization.yaml")))
                    .isNotEmpty()
                    .noneMatch(file -> Yaml.document(file).toString().contains("secrets.example"));
        }
    }

    private static boolean hasPort(Container container, IntOrString port) {
        return container.getPorts().stream()
                .anyMatch(known -> port.getStrVal() == null
                        ? known.getContainerPort().equals(port.getIntVal())
                        : port.getStrVal().equals(known.getName()));
    }
}
