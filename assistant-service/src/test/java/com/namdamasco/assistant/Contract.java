package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The golden files that both sides of an exchange read: docs/contracts. */
public final class Contract {

    public static final ObjectMapper JSON = new ObjectMapper();

    private Contract() {}

    public static JsonNode read(String name) {
        Path file = Path.of(System.getProperty("repository.root"), "docs", "contracts", name);
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
