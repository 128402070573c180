package com.namdamasco.e2e.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.e2e.kubernetes.Overlay.Workload;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How many of each there are, who decides it, and what may take one away. */
class ScalingTest {

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aDrainTakesOneAtATimeAndIsNeverBlocked(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(service -> assertThat(
                        overlay.find(PodDisruptionBudget.class, service.name()))
                .hasValueSatisfying(budget -> {
                    assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
                    assertThat(service.labels())
                            .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels());
                }));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void replicasAreSpreadOverNodesAndZones(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(service -> {
            assertThat(service.pod().getSpec().getTopologySpreadConstraints())
                    .extracting(TopologySpreadConstraint::getTopologyKey)
                    .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
            assertThat(service.pod().getSpec().getTopologySpreadConstraints())
                    .allSatisfy(spread -> assertThat(service.labels())
                            .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aRolloutTakesNoneAwayBeforeAnotherIsReady(Overlay overlay) {
        assertThat(overlay.all(Deployment.class)).hasSize(2).allSatisfy(deployment -> assertThat(deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero());
    }

    @Test
    void theMinimalOverlayHasOneOfEachAndNoAutoscaler() {
        Overlay minimal = Overlay.read("minimal");

        assertThat(minimal.workloads()).extracting(Workload::replicas).containsOnly(1);
        assertThat(minimal.all(HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(minimal.all(GenericKubernetesResource.class)).isEmpty();
    }

    @Test
    void productionLeavesTheNumberOfStatelessPodsToTheAutoscalers() {
        Overlay production = Overlay.read("production");

        assertThat(production.all(Deployment.class))
                .allMatch(deployment -> deployment.getSpec().getReplicas() == null);
        assertThat(production.all(HorizontalPodAutoscaler.class))
                .singleElement()
                .satisfies(autoscaler -> {
                    assertThat(autoscaler.getSpec().getScaleTargetRef().getName())
                            .isEqualTo("catalog-service");
                    assertThat(autoscaler.getSpec().getScaleTargetRef().getKind())
                            .isEqualTo("Deployment");
                    assertThat(autoscaler.getSpec().getMinReplicas()).isEqualTo(2);
                });
    }

    @Test
    void severalGatewaysHaveASenderEach() {
        Overlay production = Overlay.read("production");
        Workload gateway = production.services().stream()
                .filter(service -> service.name().equals("webhook-gateway"))
                .findFirst()
                .orElseThrow();

        assertThat(gateway.replicas()).isEqualTo(2);
        assertThat(production
                        .find(Ingress.class, "webhooks")
                        .orElseThrow()
                        .getMetadata()
                        .getAnnotations())
                .containsEntry("nginx.ingress.kubernetes.io/upstream-hash-by", "$remote_addr");
    }

    @Test
    void theAssistantFollowsTheLagOfItsTopics() {
        Overlay production = Overlay.read("production");
        Settings assistant = Settings.of("assistant-service");
        JsonNode spec = new ObjectMapper()
                .valueToTree(production
                        .find(GenericKubernetesResource.class, "assistant-service")
                        .orElseThrow()
                        .getAdditionalProperties())
                .path("spec");

        assertThat(spec.path("scaleTargetRef").path("name").asText()).isEqualTo("assistant-service");
        assertThat(production.find(Deployment.class, "assistant-service")).isPresent();
        assertThat(spec.path("minReplicaCount").asInt()).isEqualTo(2);
        // More consumers than partitions would stand idle; deploy/local-stack and the minimal broker make 12.
        assertThat(spec.path("maxReplicaCount").asInt()).isBetween(2, 12);
        Map<String, String> config = production
                .find(ConfigMap.class, "assistant-service")
                .orElseThrow()
                .getData();
        for (String channel : new String[] {"nulu-messages", "whatsapp-statuses"}) {
            String incoming = "mp.messaging.incoming." + channel + ".";
            assertThat(spec.path("triggers"))
                    .filteredOn(trigger ->
                            trigger.path("metadata").path("topic").asText().equals(assistant.value(incoming + "topic")))
                    .singleElement()
                    .satisfies(trigger -> {
                        JsonNode metadata = trigger.path("metadata");
                        assertThat(trigger.path("type").asText()).isEqualTo("kafka");
                        assertThat(metadata.path("consumerGroup").asText())
                                .isEqualTo(assistant.value(incoming + "group.id"));
                        assertThat(metadata.path("bootstrapServers").asText())
                                .isEqualTo(config.get("KAFKA_BOOTSTRAP_SERVERS"));
                        assertThat(metadata.path("lagThreshold").asInt()).isPositive();
                    });
        }
    }
}
