package com.namdamasco.e2e.kubernetes;

import com.namdamasco.e2e.kubernetes.Overlay.Workload;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who reaches whom: from outside three paths and no more, inside what the architecture says and no more. */
class ReachabilityTest {

    private static final String NAME = "app.kubernetes.io/name";
    private static final String NAMESPACE = "kubernetes.io/metadata.name";

    private static final Map<String, Set<String>> MAY_BE_CALLED_BY = Map.of(
            "webhook-gateway", Set.of("namespace ingress-nginx", "namespace monitoring"),
            "catalog-service", Set.of("assistant-service", "namespace ingress-nginx", "namespace monitoring"),
            "assistant-service", Set.of("namespace monitoring"),
            "postgresql", Set.of("In [catalog-service, assistant-service]"),
            "kafka", Set.of("every pod of namdamasco"));

    private static final Map<String, Set<Integer>> MAY_CALL = Map.of(
            "webhook-gateway", Set.of(9092),
            "catalog-service", Set.of(9092, 5432, 443),
            "assistant-service", Set.of(9092, 5432, 443),
            "postgresql", Set.of(),
            "kafka", Set.of());

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void fromOutsideThreePathsBehindTls(Overlay overlay) {
        Set<String> doors = new TreeSet<>();
        assertThat(overlay.all(Ingress.class)).isNotEmpty().allSatisfy(ingress -> {
            Set<String> secured = ingress.getSpec().getTls().stream()
                    .flatMap(tls -> tls.getHosts().stream())
                    .collect(Collectors.toSet());
            assertThat(ingress.getSpec().getDefaultBackend()).isNull();
            assertThat(ingress.getMetadata().getAnnotations())
                    .containsEntry("nginx.ingress.kubernetes.io/ssl-redirect", "true");
            ingress.getSpec().getRules().forEach(rule -> {
                assertThat(secured).contains(rule.getHost());
                rule.getHttp().getPaths().forEach(path -> {
                    assertThat(path.getPathType()).isEqualTo("Exact");
                    doors.add(path.getPath() + " -> "
                            + path.getBackend().getService().getName());
                });
            });
        });

        assertThat(doors)
                .containsExactly(
                        "/api/receive-products -> catalog-service",
                        "/api/sb-webhook -> webhook-gateway",
                        "/api/whatsapp-webhook -> webhook-gateway");
        assertThat(overlay.all(Service.class))
                .allMatch(service -> service.getSpec().getType() == null
                        || service.getSpec().getType().equals("ClusterIP"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void allIsForbiddenThatIsNotAllowed(Overlay overlay) {
        NetworkPolicy deny = overlay.find(NetworkPolicy.class, "default-deny").orElseThrow();

        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getSpec().getPodSelector().getMatchLabels()).isEmpty();
        assertThat(deny.getSpec().getIngress()).isEmpty();
        assertThat(deny.getSpec().getEgress()).isEmpty();
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(overlay.find(NetworkPolicy.class, workload.name()))
                        .hasValueSatisfying(policy -> assertThat(
                                        policy.getSpec().getPodSelector().getMatchLabels())
                                .containsOnlyKeys(NAME)
                                .containsEntry(NAME, workload.name())));
        // Nothing else opens anything, but for the look-up of names and for traces.
        assertThat(overlay.all(NetworkPolicy.class)).hasSize(overlay.workloads().size() + 3);
        opensOnly(overlay, "names", "namespace kube-system", 53);
        opensOnly(overlay, "traces", "namespace monitoring", 4317, 4318);
    }

    private static void opensOnly(Overlay overlay, String name, String peer, Integer... ports) {
        NetworkPolicySpec policy =
                overlay.find(NetworkPolicy.class, name).orElseThrow().getSpec();
        assertThat(policy.getPolicyTypes()).containsExactly("Egress");
        assertThat(policy.getIngress()).isEmpty();
        assertThat(policy.getEgress()).singleElement().satisfies(rule -> {
            assertThat(rule.getPorts())
                    .extracting(port -> port.getPort().getIntVal())
                    .containsOnly(ports);
            assertThat(peers(rule.getTo())).containsExactly(peer);
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void insideOnlyWhoHasTo(Overlay overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            NetworkPolicy policy =
                    overlay.find(NetworkPolicy.class, workload.name()).orElseThrow();
            Set<String> callers = policy.getSpec().getIngress().stream()
                    .flatMap(rule -> {
                        assertThat(rule.getFrom()).as("from anywhere").isNotEmpty();
                        assertThat(rule.getPorts()).singleElement().satisfies(port -> assertThat(
                                        workload.container().getPorts())
                                .anyMatch(known ->
                                        known.getName().equals(port.getPort().getStrVal())));
                        return peers(rule.getFrom()).stream();
                    })
                    .collect(Collectors.toSet());
            assertThat(callers).isEqualTo(MAY_BE_CALLED_BY.get(workload.name()));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void outwardsOnlyWhereTheyHaveTo(Overlay overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            NetworkPolicy policy =
                    overlay.find(NetworkPolicy.class, workload.name()).orElseThrow();
            assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            Set<Integer> ports = new TreeSet<>();
            policy.getSpec().getEgress().forEach(rule -> {
                assertThat(rule.getTo()).as("to anywhere").isNotEmpty();
                rule.getPorts().stream()
                        .map(port -> port.getPort().getIntVal())
                        .filter(Objects::nonNull)
                        .forEach(ports::add);
                if (rule.getPorts().stream()
                        .anyMatch(port -> Objects.equals(port.getPort().getIntVal(), 443))) {
                    assertThat(rule.getTo()).allSatisfy(ReachabilityTest::isPublicOnly);
                }
            });
            assertThat(ports).isEqualTo(MAY_CALL.get(workload.name()));
        });
    }

    /** Files are fetched from addresses that customers name: none of our own may be among them. */
    private static void isPublicOnly(NetworkPolicyPeer peer) {
        assertThat(peer.getIpBlock().getExcept())
                .containsAll(
                        peer.getIpBlock().getCidr().contains(":")
                                ? List.of("::1/128", "fc00::/7", "fe80::/10")
                                : List.of(
                                        "10.0.0.0/8",
                                        "100.64.0.0/10",
                                        "127.0.0.0/8",
                                        "169.254.0.0/16",
                                        "172.16.0.0/12",
                                        "192.168.0.0/16"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void policiesNamePodsThatExist(Overlay overlay) {
        Set<String> known = overlay.workloads().stream().map(Workload::name).collect(Collectors.toSet());
        assertThat(overlay.all(NetworkPolicy.class))
                .flatExtracting(policy -> policy.getSpec().getEgress())
                .flatExtracting(rule -> rule.getTo())
                .filteredOn(peer -> peer.getPodSelector() != null)
                .allSatisfy(peer -> assertThat(known)
                        .contains(peer.getPodSelector().getMatchLabels().get(NAME)));
    }

    private static Set<String> peers(List<NetworkPolicyPeer> peers) {
        return peers.stream().map(ReachabilityTest::peer).collect(Collectors.toSet());
    }

    private static String peer(NetworkPolicyPeer peer) {
        if (peer.getNamespaceSelector() != null) {
            assertThat(peer.getPodSelector()).isNull();
            return "namespace " + peer.getNamespaceSelector().getMatchLabels().get(NAMESPACE);
        }
        if (!peer.getPodSelector().getMatchExpressions().isEmpty()) {
            var expression = peer.getPodSelector().getMatchExpressions().get(0);
            return expression.getOperator() + " " + expression.getValues();
        }
        Map<String, String> labels = peer.getPodSelector().getMatchLabels();
        return labels.containsKey(NAME) ? labels.get(NAME) : "every pod of " + labels.get("app.kubernetes.io/part-of");
    }
}
