package com.namdamasco.catalog.branch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The country's cities, with or without a branch (resource branch/cities.csv). */
final class Gazetteer {

    private final Map<String, City> cities = new LinkedHashMap<>();

    /** A city and its centre. */
    record City(String name, Coordinates at) {}

    Gazetteer() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Gazetteer.class.getResourceAsStream("/branch/cities.csv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] columns = line.split(";");
        String[] names = columns[0].split("\\|");
        City city = new City(names[0], Coordinates.parse(columns[1] + "," + columns[2]));
        for (String name : names) {
            cities.put(PlaceName.key(name), city);
        }
    }

    /** @param key see {@link PlaceName} */
    Optional<City> find(String key) {
        return Optional.ofNullable(cities.get(key));
    }

    Collection<City> cities() {
        return cities.values();
    }
}
