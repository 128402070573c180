package com.namdamasco.e2e.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One of the overlays, rendered: the objects that a cluster would be given. */
record Overlay(String name, List<HasMetadata> objects) {

    static final Path FOLDER = Yaml.ROOT.resolve("deploy/kubernetes");
    static final Set<String> SERVICES = Set.of("webhook-gateway", "catalog-service", "assistant-service");

    private static final KubernetesSerialization MODEL = new KubernetesSerialization();

    /** A Deployment or a StatefulSet. */
    record Workload(HasMetadata object, Integer replicas, PodTemplateSpec pod, List<PersistentVolumeClaim> claims) {

        String name() {
            return object.getMetadata().getName();
        }

        Container container() {
            return pod.getSpec().getContainers().get(0);
        }

        Map<String, String> labels() {
            return pod.getMetadata().getLabels();
        }

        boolean isOurs() {
            return SERVICES.contains(name());
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<Overlay> all() {
        return Stream.of("production", "minimal").map(Overlay::read);
    }

    static Overlay read(String name) {
        List<HasMetadata> objects = Kustomization.render(FOLDER.resolve(name)).stream()
                .map(Overlay::parse)
                .toList();
        return new Overlay(name, objects);
    }

    private static HasMetadata parse(ObjectNode object) {
        return MODEL.unmarshal(object.toString());
    }

    List<Workload> workloads() {
        return objects.stream().map(Overlay::workload).flatMap(Optional::stream).toList();
    }

    List<Workload> services() {
        return workloads().stream().filter(Workload::isOurs).toList();
    }

    private static Optional<Workload> workload(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            return Optional.of(new Workload(
                    deployment,
                    deployment.getSpec().getReplicas(),
                    deployment.getSpec().getTemplate(),
                    List.of()));
        }
        if (object instanceof StatefulSet set) {
            return Optional.of(new Workload(
                    set,
                    set.getSpec().getReplicas(),
                    set.getSpec().getTemplate(),
                    set.getSpec().getVolumeClaimTemplates()));
        }
        return Optional.empty();
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> Optional<T> find(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
