package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.catalog.embedding.Vectors;
import com.namdamasco.catalog.problem.RequestProblem;
import java.util.regex.Pattern;

/**
 * Vectors of one provider, model and dimension, each beside the entry whose text it stands for. Pure.
 *
 * @param items an array of at most {@value #MAX_ITEMS}
 */
record VectorBatch(String provider, String model, int dimension, JsonNode items) {

    static final int MAX_ITEMS = 500;

    private static final int MAX_DIMENSION = 4_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

    static VectorBatch of(JsonNode body) {
        JsonNode items = body.path("items");
        JsonNode dimension = body.path("dimension");
        if (!items.isArray() || items.size() > MAX_ITEMS) {
            throw RequestProblem.badRequest("\"items\" must be an array of at most " + MAX_ITEMS + " items.");
        }
        if (!dimension.canConvertToInt() || dimension.intValue() < 1 || dimension.intValue() > MAX_DIMENSION) {
            throw RequestProblem.badRequest("\"dimension\" must be a whole number from 1 to " + MAX_DIMENSION + ".");
        }
        return new VectorBatch(name(body, "provider"), name(body, "model"), dimension.intValue(), items);
    }

    private static String name(JsonNode body, String field) {
        String name = body.path(field).asText();
        if (!NAME.matcher(name).matches()) {
            throw RequestProblem.badRequest(
                    "\"" + field + "\" must have 1 to 100 letters, digits and . _ : / - in it.");
        }
        return name;
    }

    /** The vector as pgvector reads it. */
    String vector(JsonNode numbers) throws RejectedEntry {
        if (!numbers.isArray() || numbers.size() != dimension) {
            throw new RejectedEntry("vector", "must be an array of " + dimension + " numbers");
        }
        float[] vector = new float[dimension];
        boolean any = false;
        for (int i = 0; i < dimension; i++) {
            vector[i] = numbers.get(i).floatValue();
            if (!numbers.get(i).isNumber() || !Float.isFinite(vector[i])) {
                throw new RejectedEntry("vector", "must hold finite numbers only");
            }
            any |= vector[i] != 0;
        }
        if (!any) {
            throw new RejectedEntry("vector", "points nowhere: all numbers are 0");
        }
        return Vectors.literal(vector);
    }
}
