package com.namdamasco.e2e;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The series that services expose: by service and name the labels that they carry. */
record Exposed(Map<String, Map<String, Set<String>>> byService) {

    private static final Pattern SERIES = Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*?)})? \\S+.*$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern PART = Pattern.compile("_(count|sum|max|bucket)$");
    /** A histogram's own; no label of the metric. */
    private static final Set<String> BUCKET = Set.of("le", "quantile");

    static Exposed by(Watched.Running damasco) {
        Map<String, Map<String, Set<String>>> byService = new HashMap<>();
        damasco.services().forEach((name, service) -> byService.put(name, series(damasco.metricsOf(service))));
        return new Exposed(byService);
    }

    /** By name the labels, of whichever service. */
    Map<String, Set<String>> all() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        byService
                .values()
                .forEach(series -> series.forEach((name, labels) ->
                        all.computeIfAbsent(name, n -> new TreeSet<>()).addAll(labels)));
        return all;
    }

    /** Ours, as the table of docs/metrics.md calls them: a timer once, "name service labels". */
    Set<String> ours() {
        Map<String, Set<String>> ours = new HashMap<>();
        byService.forEach((service, series) -> series.forEach((name, labels) -> {
            if (name.startsWith("namdamasco_")) {
                boolean timer = series.containsKey(PART.matcher(name).replaceAll("_count"));
                String whole = timer ? PART.matcher(name).replaceAll("") : name;
                ours.computeIfAbsent(whole + " " + service, n -> new TreeSet<>())
                        .addAll(labels);
                ours.get(whole + " " + service).removeAll(BUCKET);
            }
        }));
        Set<String> rows = new TreeSet<>();
        ours.forEach((name, labels) -> rows.add(name + " " + String.join(",", labels)));
        return rows;
    }

    private static Map<String, Set<String>> series(String exposition) {
        Map<String, Set<String>> series = new HashMap<>();
        exposition.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Matcher found = SERIES.matcher(line);
            if (found.matches()) {
                Set<String> labels = series.computeIfAbsent(found.group(1), name -> new TreeSet<>());
                Matcher label = LABEL.matcher(found.group(2) == null ? "" : found.group(2));
                while (label.find()) {
                    labels.add(label.group(1));
                }
            }
        });
        return series;
    }
}
