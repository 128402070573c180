package com.namdamasco.localstack.moving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Sends the old vectors in batches, before the products: a push that comes later finds them. */
final class VectorMove {

    private static final int BATCH = 100;

    private final Door catalog;
    private final String model;
    private final ImportReport report;
    /** By the length of their vectors; of a sound database there is one. */
    private final Map<Integer, ArrayNode> waiting = new HashMap<>();

    VectorMove(Door catalog, String model, ImportReport report) {
        this.catalog = catalog;
        this.model = model;
        this.report = report;
    }

    void take(ObjectNode entry, String vector) throws IOException {
        JsonNode numbers = OldDatabase.JSON.readTree(vector);
        ArrayNode batch = waiting.computeIfAbsent(numbers.size(), dimension -> OldDatabase.JSON.createArrayNode());
        batch.addObject().<ObjectNode>set("entry", entry).set("vector", numbers);
        if (batch.size() == BATCH) {
            send(numbers.size());
        }
    }

    void finish() throws IOException {
        for (Integer dimension : waiting.keySet().toArray(Integer[]::new)) {
            send(dimension);
        }
    }

    private void send(int dimension) throws IOException {
        ObjectNode body = OldDatabase.JSON.createObjectNode();
        body.put("provider", "openai");
        body.put("model", model);
        body.put("dimension", dimension);
        body.set("items", waiting.remove(dimension));
        report.vectors(catalog.post("/api/embeddings/import", body));
    }
}
