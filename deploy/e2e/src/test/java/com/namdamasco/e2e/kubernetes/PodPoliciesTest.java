package com.namdamasco.e2e.kubernetes;

import com.namdamasco.e2e.kubernetes.Overlay.Workload;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every pod has to be: probed, bounded, without rights, and given the time to end in order. */
class PodPoliciesTest {

    static Stream<Workload> workloads() {
        return Overlay.all().flatMap(overlay -> overlay.workloads().stream());
    }

    static Stream<Workload> services() {
        return workloads().filter(Workload::isOurs);
    }

    @ParameterizedTest
    @MethodSource("services")
    void probesAskWhatTheServiceAnswers(Workload service) {
        Container container = service.container();
        String root = Settings.of(service.name()).value("quarkus.smallrye-health.root-path");

        assertThat(path(container.getStartupProbe())).isEqualTo(root + "/started");
        assertThat(path(container.getLivenessProbe())).isEqualTo(root + "/live");
        assertThat(path(container.getReadinessProbe())).isEqualTo(root + "/ready");
        assertThat(container.getStartupProbe().getPeriodSeconds()
                        * container.getStartupProbe().getFailureThreshold())
                .as("seconds for a start")
                .isGreaterThanOrEqualTo(120);
        assertThat(container.getPorts())
                .anyMatch(port -> port.getContainerPort()
                        == Integer.parseInt(Settings.of(service.name()).value("quarkus.http.port")));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isBoundedAndProbed(Workload workload) {
        Container container = workload.container();
        Map<String, Quantity> requests = container.getResources().getRequests();
        Map<String, Quantity> limits = container.getResources().getLimits();

        assertThat(requests).containsKeys("cpu", "memory");
        assertThat(limits).containsKey("memory");
        assertThat(limits.get("memory").getNumericalAmount())
                .isGreaterThanOrEqualTo(requests.get("memory").getNumericalAmount());
        assertThat(container.getStartupProbe()).isNotNull();
        assertThat(container.getLivenessProbe()).isNotNull();
        assertThat(container.getReadinessProbe()).isNotNull();
        assertThat(container.getImage()).matches("[a-z/-]+:[0-9][0-9a-zA-Z.-]*");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasNoRights(Workload workload) {
        PodSpec pod = workload.pod().getSpec();
        Container container = workload.container();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getSecurityContext().getCapabilities().getAdd()).isEmpty();
        // The image of the broker writes its settings when it starts.
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                .isEqualTo(!workload.name().equals("kafka"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void mayWriteToTmpAndNowhereElse(Workload service) {
        assertThat(service.container().getVolumeMounts())
                .filteredOn(mount -> service.claims().stream()
                        .noneMatch(claim -> claim.getMetadata().getName().equals(mount.getName())))
                .extracting(VolumeMount::getMountPath)
                .containsExactly("/tmp");
        assertThat(service.pod().getSpec().getVolumes()).allSatisfy(volume -> {
            assertThat(volume.getEmptyDir().getMedium()).as("in memory").isNull();
            assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull();
        });
        Quantity disk = service.container().getResources().getLimits().get("ephemeral-storage");
        Volume tmp = service.pod().getSpec().getVolumes().get(0);
        assertThat(disk.getNumericalAmount())
                .isGreaterThan(tmp.getEmptyDir().getSizeLimit().getNumericalAmount());
    }

    @ParameterizedTest
    @MethodSource("services")
    void endsInOrder(Workload service) {
        Settings settings = Settings.of(service.name());
        Duration untilNoOneSends = Duration.ofSeconds(Long.parseLong(service.container()
                .getLifecycle()
                .getPreStop()
                .getExec()
                .getCommand()
                .get(1)));
        Duration requests = settings.duration("quarkus.shutdown.timeout");
        Duration turns = settings.has("namdamasco.turn.finish-within")
                ? settings.duration("namdamasco.turn.finish-within")
                        // Hand-overs and replies under way, each waited for in its turn.
                        .plusSeconds(10 + 20)
                : Duration.ofSeconds(10);

        assertThat(Duration.ofSeconds(service.pod().getSpec().getTerminationGracePeriodSeconds()))
                .isGreaterThan(untilNoOneSends.plus(requests).plus(turns));
    }

    @Test
    void anEndWaitsLongerThanATurnMayTake() {
        Settings assistant = Settings.of("assistant-service");
        // As ModelConfig says: what comes after the last call's beginning.
        Duration afterTheBudget = Duration.ofSeconds(40);

        assertThat(assistant.duration("namdamasco.turn.finish-within"))
                .isGreaterThanOrEqualTo(assistant
                        .duration("namdamasco.model.limits.turn-budget")
                        .plus(afterTheBudget));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void whatKeepsDataOnADiskIsAStatefulSet(Workload workload) {
        if (workload.name().endsWith("-service")) {
            assertThat(workload.object()).isInstanceOf(Deployment.class);
            return;
        }
        assertThat(workload.object()).isInstanceOf(StatefulSet.class);
        assertThat(workload.claims())
                .singleElement()
                .extracting(PersistentVolumeClaim::getSpec)
                .satisfies(claim -> assertThat(claim.getAccessModes()).containsExactly("ReadWriteOnce"));
        String name = workload.claims().get(0).getMetadata().getName();
        assertThat(workload.container().getVolumeMounts())
                .extracting(VolumeMount::getName)
                .contains(name);
    }

    @ParameterizedTest
    @MethodSource("services")
    void theSpoolIsOnTheDiskThatStays(Workload service) {
        if (!service.name().equals("webhook-gateway")) {
            assertThat(service.claims()).isEmpty();
            return;
        }
        String directory = service.container().getEnv().stream()
                .filter(variable -> variable.getName().equals("SPOOL_DIRECTORY"))
                .findFirst()
                .orElseThrow()
                .getValue();
        String mount = service.container().getVolumeMounts().stream()
                .filter(mounted -> mounted.getName()
                        .equals(service.claims().get(0).getMetadata().getName()))
                .findFirst()
                .orElseThrow()
                .getMountPath();
        assertThat(directory).startsWith(mount + "/");
        assertThat(((StatefulSet) service.object())
                        .getSpec()
                        .getPersistentVolumeClaimRetentionPolicy()
                        .getWhenScaled())
                .isEqualTo("Retain");
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }
}
