package com.namdamasco.sandbox.openai.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A tool's answer: products, nothing found, or a tool that failed. Reads the assistant's lines, and catalogue JSON. */
record ToolResult(Kind kind, List<Product> products) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came. */
    enum Kind {
        PRODUCTS,
        NOTHING,
        FAILURE
    }

    static ToolResult read(String content) {
        JsonNode json = parse(content);
        if (json == null) {
            List<Product> lines = CompactReader.read(content);
            if (!lines.isEmpty()) {
                return new ToolResult(Kind.PRODUCTS, lines);
            }
            return new ToolResult(meansNotFound(content) ? Kind.NOTHING : Kind.FAILURE, List.of());
        }
        if (json.has("error") || json.path("status").asInt() >= 400) {
            boolean notFound = json.path("status").asInt() == 404 || meansNotFound(content);
            return new ToolResult(notFound ? Kind.NOTHING : Kind.FAILURE, List.of());
        }
        List<Product> products = new ArrayList<>();
        items(json).forEach(node -> {
            if (!ProductReader.text(node, ProductReader.NAMES).isEmpty()) {
                products.add(ProductReader.read(node));
            }
        });
        return new ToolResult(products.isEmpty() ? Kind.NOTHING : Kind.PRODUCTS, products);
    }

    /** A result of the catalogue's search is a model: its variants are the items. */
    private static List<JsonNode> items(JsonNode json) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode node : list(json)) {
            JsonNode variants = node.path("variants");
            if (variants.isEmpty()) {
                items.add(node);
            } else {
                variants.forEach(items::add);
            }
        }
        return items;
    }

    private static Iterable<JsonNode> list(JsonNode json) {
        if (json.isArray()) {
            return json;
        }
        return Stream.of("results", "products", "items", "resultados", "productos")
                .map(json::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .map(found -> (Iterable<JsonNode>) found)
                .orElse(List.of(json));
    }

    /** Null for what is no object or array: such a text is a sentence about a failure. */
    private static JsonNode parse(String content) {
        try {
            JsonNode json = JSON.readTree(content);
            return json != null && json.isContainerNode() ? json : null;
        } catch (JsonProcessingException sentence) {
            return null;
        }
    }

    private static boolean meansNotFound(String content) {
        String folded = Words.folded(content);
        return folded.contains("no existe")
                || folded.contains("not found")
                || folded.startsWith("sin resultados")
                || folded.startsWith("no hay ")
                || folded.matches("(?s)en .{1,100} nada: .*")
                || folded.contains("no se encontr");
    }
}
