package com.namdamasco.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.benchmarks.KeepAliveClient;
import com.namdamasco.benchmarks.Lanes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the lane of meaning finds, asked through the service with the other lanes' weights at zero and by words that no
 * text has, beside a scan of all vectors.
 *
 * @param share of the ten nearest items, from 0 to 1
 * @param missing results that were fewer than ten although ten, or more than were given, pass the filter
 */
record Recall(double share, int missing) {

    static final int NEAREST = 10;
    /** Only nearness counts, and however far the nearest one is. */
    static final Map<String, String> MEANING_ALONE = meaningAlone();

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The service must have been started with {@link #MEANING_ALONE}. */
    static Recall of(Shop shop, QuestionVectors vectors, List<String> questions, Filter filter)
            throws SQLException, IOException {
        int found = 0;
        int expected = 0;
        int missing = 0;
        try (KeepAliveClient client = new KeepAliveClient(shop.port());
                Connection connection = shop.postgres().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = catalog, public");
            statement.execute("SET jit = off");
            for (String question : questions) {
                Set<String> exact = exact(statement, vectors.of(question), filter);
                JsonNode results = JSON.readTree(client.send(Requests.ofItems(question, filter)))
                        .path("results");
                Set<String> given = new HashSet<>();
                results.forEach(result -> given.add(result.path("itemCode").asText()));
                missing += Math.max(0, exact.size() - given.size());
                given.retainAll(exact);
                found += given.size();
                expected += exact.size();
            }
        }
        return new Recall(expected == 0 ? 1 : found / (double) expected, missing);
    }

    /** Item codes of the nearest texts; adding 0 keeps the index out of it. */
    private static Set<String> exact(Statement statement, float[] vector, Filter filter) throws SQLException {
        Set<String> codes = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(
                """
                SELECT (SELECT p.item_code FROM product p WHERE p.content_hash = near.content_hash LIMIT 1)
                FROM (SELECT e.content_hash FROM embedding e
                      WHERE e.content_hash IN (SELECT p.content_hash FROM product p WHERE %s)
                      ORDER BY (e.embedding <=> '%s'::vector) + 0 LIMIT %d) near
                """
                        .formatted(filter.predicate(), VectorText.of(vector), NEAREST))) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private static Map<String, String> meaningAlone() {
        Map<String, String> variables = new HashMap<>(Lanes.MEANING);
        variables.put("CATALOG_SEARCH_MEANING_FLOOR", "-1");
        variables.put("CATALOG_SEARCH_MEANING_ALONE", "-1");
        variables.put("CATALOG_SEARCH_CUTOFF", "0");
        return Map.copyOf(variables);
    }
}
