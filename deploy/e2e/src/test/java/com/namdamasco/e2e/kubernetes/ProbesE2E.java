package com.namdamasco.e2e.kubernetes;

import com.namdamasco.e2e.Damasco;
import com.namdamasco.e2e.kubernetes.Overlay.Workload;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The services answer what the manifests' probes ask. */
@ExtendWith(Damasco.class)
class ProbesE2E {

    private static final Map<String, Service> SERVICES = Map.of(
            "webhook-gateway", Service.GATEWAY,
            "catalog-service", Service.CATALOG,
            "assistant-service", Service.ASSISTANT);

    static Stream<Workload> services() {
        return Overlay.read("production").services().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachProbeIsAnswered(Workload workload, Damasco.Running damasco) {
        PackagedService service = damasco.deployment().service(SERVICES.get(workload.name()));
        List<Probe> probes = List.of(
                workload.container().getStartupProbe(),
                workload.container().getLivenessProbe(),
                workload.container().getReadinessProbe());

        assertThat(probes).allSatisfy(probe -> given().baseUri(service.url().toString())
                .get(probe.getHttpGet().getPath())
                .then()
                .statusCode(200));
    }
}
