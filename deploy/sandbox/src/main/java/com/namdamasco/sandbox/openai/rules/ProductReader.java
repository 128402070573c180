package com.namdamasco.sandbox.openai.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.sandbox.openai.rules.Product.Availability;
import com.namdamasco.sandbox.openai.rules.Product.Branch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a product from the catalogue's JSON (docs/contracts catalog-search, catalog-item, catalog-product) or from a shortened form of it. */
final class ProductReader {
    static final String[] NAMES = {"name", "itemName", "nombre"};
    private static final String[] CODES = {"itemCode", "code", "codigo"};
    private static final String[] USD = {"priceUsd", "price", "precioUsd"};
    private static final String[] BS = {"priceBs", "priceBolivar", "precioBs"};
    private static final String[] PLACES = {"branches", "warehouses", "sucursales"};
    /** As many pieces as are still told as "few units". */
    private static final int FEW = 3;

    private ProductReader() {}

    static Product read(JsonNode node) {
        List<Branch> branches = branches(node);
        boolean somewhere = branches.stream().anyMatch(b -> b.availability() != Availability.NONE);
        boolean inStock =
                node.path("inStock").isBoolean() ? node.path("inStock").asBoolean() : somewhere;
        return new Product(
                text(node, CODES),
                text(node, NAMES),
                price(node, USD),
                price(node, BS),
                inStock,
                branches,
                text(node, "specification", "especificacion"),
                searchable(node));
    }

    /** The first of these fields that is there; "" when none is. */
    static String text(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> node.path(field).asText(""))
                .filter(value -> !value.isBlank() && !value.equals("null"))
                .findFirst()
                .orElse("");
    }

    /** The product's own price, else that of its first branch with one. */
    private static BigDecimal price(JsonNode node, String[] fields) {
        return Stream.concat(Stream.of(node), places(node).stream())
                .flatMap(holder -> Stream.of(fields).map(holder::path))
                .map(Money::read)
                .filter(amount -> amount != null)
                .findFirst()
                .orElse(null);
    }

    private static List<JsonNode> places(JsonNode node) {
        List<JsonNode> places = new ArrayList<>();
        for (String field : PLACES) {
            node.path(field).forEach(places::add);
        }
        return places;
    }

    private static List<Branch> branches(JsonNode node) {
        List<JsonNode> places = places(node);
        if (places.isEmpty() && node.path("branch").isTextual()) {
            places.add(node);
        }
        return places.stream()
                .map(place -> place.isTextual()
                        ? new Branch(place.asText(), Availability.AVAILABLE)
                        : new Branch(text(place, "branch", "name", "sucursal"), availability(place)))
                .filter(branch -> !branch.name().isEmpty())
                .toList();
    }

    private static Availability availability(JsonNode place) {
        String words = Words.folded(text(place, "availability", "disponibilidad"));
        if (!words.isEmpty()) {
            return words.contains("agotado") || words.contains("no disponible")
                    ? Availability.NONE
                    : words.contains("poca") ? Availability.FEW : Availability.AVAILABLE;
        }
        if (place.path("inStock").isBoolean()) {
            return place.path("inStock").asBoolean() ? Availability.AVAILABLE : Availability.NONE;
        }
        if (!place.path("stock").isNumber()) {
            return Availability.AVAILABLE;
        }
        int pieces = place.path("stock").asInt();
        return pieces <= 0 ? Availability.NONE : pieces <= FEW ? Availability.FEW : Availability.AVAILABLE;
    }

    private static String searchable(JsonNode node) {
        return Stream.of("name", "itemName", "nombre", "brand", "category", "subCategory", "summary", "specification")
                .map(field -> node.path(field).asText(""))
                .collect(Collectors.joining(" "));
    }
}
