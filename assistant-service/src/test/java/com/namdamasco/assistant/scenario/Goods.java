package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.assistant.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the shop of the scenarios sells, and where: scenarios/tienda/productos.yaml, in the branches of the sample catalogue. */
final class Goods {
    private static final Set<String> KEYS =
            Set.of("código", "nombre", "marca", "categoría", "precio", "bolívares", "descripción", "existencias");

    private Goods() {}

    /** As the fetcher pushes them: an entry for each product and branch. */
    static ArrayNode entries() {
        ArrayNode entries = Contract.JSON.createArrayNode();
        for (JsonNode product : ScenarioFiles.yaml(ScenarioFiles.FOLDER.resolve("tienda/productos.yaml"))) {
            product.fieldNames().forEachRemaining(key -> {
                if (!KEYS.contains(key)) {
                    throw new ScenarioError("productos.yaml: «" + key + "» means nothing; known are " + KEYS);
                }
            });
            product.path("existencias")
                    .properties()
                    .forEach(branch -> entries.add(
                            entry(product, branch.getKey(), branch.getValue().asInt())));
        }
        return entries;
    }

    /** All branches of the sample catalogue. */
    static JsonNode branches() {
        Path file = Path.of(System.getProperty("repository.root"), "deploy", "sample-catalogue", "branches.json");
        try {
            return Contract.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> entries(String code) {
        List<JsonNode> found = new ArrayList<>();
        entries().forEach(entry -> {
            if (entry.path("itemCode").asText().equals(code)) {
                found.add(entry);
            }
        });
        if (found.isEmpty()) {
            throw new ScenarioError("the shop of the scenarios has no " + code);
        }
        return found;
    }

    private static ObjectNode entry(JsonNode product, String branch, int stock) {
        return Contract.JSON
                .createObjectNode()
                .put("itemCode", product.path("código").asText())
                .put("itemName", product.path("nombre").asText())
                .put("description", product.path("descripción").asText(""))
                .put("stock", stock)
                .put("price", product.path("precio").asText())
                .put("priceBolivar", product.path("bolívares").asText())
                .put("category", product.path("categoría").asText())
                .put("brand", product.path("marca").asText())
                .put("itemGroupName", "DAMASCO TECNO")
                .put("whsName", "Almacen Principal " + branch)
                .put("branchName", branch);
    }
}
