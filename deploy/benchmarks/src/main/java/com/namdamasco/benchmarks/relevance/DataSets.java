package com.namdamasco.benchmarks.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The catalogues and judgements in the folder {@code shared/data} beside the checkout; its README says what they are. */
final class DataSets {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    DataSets(Path folder) {
        this.folder = folder;
    }

    boolean present() {
        return Files.isRegularFile(folder.resolve("icecat-en.jsonl.gz"));
    }

    /** Entries of POST /api/receive-products, one JSON object each. */
    List<String> entries(String catalogue) {
        return lines(catalogue + ".jsonl.gz");
    }

    /** 50 questions with human ratings from 0 to 3. */
    List<JudgedQuery> icecatQueries() {
        Map<String, Map<String, Integer>> ratings = new LinkedHashMap<>();
        try {
            List<String> lines = Files.readAllLines(folder.resolve("icecat-judgments.csv"));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                ratings.computeIfAbsent(cells[0], query -> new LinkedHashMap<>())
                        .put(cells[1], Integer.valueOf(cells[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<JudgedQuery> queries = new ArrayList<>();
        ratings.forEach((query, rated) -> queries.add(new JudgedQuery("icecat", query, rated)));
        return queries;
    }

    /** Questions whose relevant items are listed, all alike. */
    List<JudgedQuery> queries(String name) {
        return lines(name + ".jsonl.gz").stream().map(DataSets::query).toList();
    }

    private static JudgedQuery query(String line) {
        try {
            JsonNode query = JSON.readTree(line);
            Map<String, Integer> ratings = new LinkedHashMap<>();
            query.get("relevant").forEach(code -> ratings.put(code.asText(), 1));
            return new JudgedQuery(
                    query.get("kind").asText(), query.get("query").asText(), ratings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
