package com.namdamasco.e2e.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.zjsonpatch.JsonPatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What kustomize makes of a folder, as far as the overlays here use it; what it does not know is an error. It differs in two
 * things on purpose: generated names get no hash, and a patch that finds nothing fails.
 */
final class Kustomization {

    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "resources",
            "components",
            "configMapGenerator",
            "patches",
            "images",
            "replicas");

    private final Path folder;
    private final JsonNode file;
    private final List<ObjectNode> objects;

    private Kustomization(Path folder, List<ObjectNode> objects) {
        this.folder = folder;
        this.file = Yaml.document(folder.resolve("kustomization.yaml"));
        this.objects = objects;
        file.fieldNames().forEachRemaining(field -> require(KNOWN.contains(field), "unknown field " + field));
    }

    static List<ObjectNode> render(Path folder) {
        return new Kustomization(folder, new ArrayList<>()).rendered();
    }

    private List<ObjectNode> rendered() {
        file.path("resources").forEach(resource -> add(folder.resolve(resource.asText())));
        for (JsonNode component : file.path("components")) {
            new Kustomization(folder.resolve(component.asText()).normalize(), objects).rendered();
        }
        file.path("configMapGenerator").forEach(this::generate);
        file.path("patches").forEach(this::patch);
        file.path("images").forEach(this::image);
        file.path("replicas").forEach(this::replicas);
        if (file.has("namespace")) {
            objects.stream()
                    .filter(object -> !object.path("kind").asText().equals("Namespace"))
                    .forEach(object -> metadata(object).set("namespace", file.get("namespace")));
        }
        return objects;
    }

    private void add(Path resource) {
        require(Files.exists(resource), "no resource " + resource);
        if (Files.isDirectory(resource)) {
            objects.addAll(render(resource.normalize()));
            return;
        }
        for (JsonNode document : Yaml.documents(resource)) {
            require(matching(sameAs(document)).isEmpty(), "twice: " + id(document));
            objects.add((ObjectNode) document);
        }
    }

    private void generate(JsonNode generator) {
        String name = generator.path("name").asText();
        List<ObjectNode> existing = matching(object ->
                object.path("kind").asText().equals("ConfigMap") && name(object).equals(name));
        boolean merges = generator.path("behavior").asText("create").equals("merge");
        require(merges == !existing.isEmpty(), "config map " + name + " " + generator.path("behavior"));
        ObjectNode map = merges ? existing.get(0) : configMap(name);
        for (JsonNode env : generator.path("envs")) {
            EnvFile.read(folder.resolve(env.asText())).forEach(((ObjectNode) map.get("data"))::put);
        }
    }

    private ObjectNode configMap(String name) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        map.put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata").put("name", name);
        map.putObject("data");
        objects.add(map);
        return map;
    }

    private void patch(JsonNode patch) {
        JsonNode body = Yaml.documents(patch.path("patch").asText()).get(0);
        if (body.path("$patch").asText().equals("delete")) {
            require(objects.removeIf(sameAs(body)), "nothing to delete: " + id(body));
            return;
        }
        require(body.isArray(), "a patch is a list of operations or a deletion: " + body);
        List<ObjectNode> targets = matching(target(patch.path("target")));
        require(!targets.isEmpty(), "a patch finds nothing: " + patch.path("target"));
        for (JsonNode operation : body) {
            // The library would let it pass, kustomize does not.
            require(
                    operation.path("op").asText().equals("add")
                            || targets.stream().noneMatch(target -> target.at(
                                            operation.path("path").asText())
                                    .isMissingNode()),
                    "nothing to change at " + operation.path("path"));
        }
        targets.forEach(target -> objects.set(objects.indexOf(target), (ObjectNode) JsonPatch.apply(body, target)));
    }

    private static Predicate<JsonNode> target(JsonNode target) {
        String[] label = target.path("labelSelector").asText("=").split("=", 2);
        return object -> target.path("kind")
                        .asText(object.path("kind").asText())
                        .equals(object.path("kind").asText())
                && target.path("name").asText(name(object)).equals(name(object))
                && (!target.has("labelSelector")
                        || object.path("metadata")
                                .path("labels")
                                .path(label[0])
                                .asText()
                                .equals(label[1]));
    }

    private void image(JsonNode image) {
        String name = image.path("name").asText();
        int replaced = 0;
        for (ObjectNode object : objects) {
            for (JsonNode container : object.at("/spec/template/spec/containers")) {
                if (container.path("image").asText().split(":")[0].equals(name)) {
                    ((ObjectNode) container)
                            .put("image", name + ":" + image.path("newTag").asText());
                    replaced++;
                }
            }
        }
        require(replaced > 0, "no one runs image " + name);
    }

    private void replicas(JsonNode replicas) {
        List<ObjectNode> named = matching(object -> object.at("/spec/template").isObject()
                && name(object).equals(replicas.path("name").asText()));
        require(!named.isEmpty(), "no one is named " + replicas.path("name"));
        named.forEach(object -> ((ObjectNode) object.get("spec")).set("replicas", replicas.get("count")));
    }

    private List<ObjectNode> matching(Predicate<JsonNode> predicate) {
        return objects.stream().filter(predicate).toList();
    }

    private static Predicate<JsonNode> sameAs(JsonNode other) {
        return object -> id(object).equals(id(other));
    }

    /** Kind and name; apiVersion too, so that a deletion of another version finds nothing. */
    static String id(JsonNode object) {
        return object.path("apiVersion").asText() + " " + object.path("kind").asText() + " " + name(object);
    }

    private static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    private static ObjectNode metadata(ObjectNode object) {
        return (ObjectNode) object.get("metadata");
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(folder.getFileName() + "/kustomization.yaml: " + otherwise);
        }
    }
}
