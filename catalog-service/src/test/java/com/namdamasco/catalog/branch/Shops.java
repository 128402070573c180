package com.namdamasco.catalog.branch;

import com.namdamasco.localstack.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample catalogue's branches, and small lists of one's own. */
final class Shops {

    static final Path SAMPLE = RepositoryRoot.find().resolve("deploy/sample-catalogue/branches.json");

    private Shops() {}

    static List<Branch> sample() {
        return read(sampleJson());
    }

    static String sampleJson() {
        try {
            return Files.readString(SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Branch> read(String json) {
        try {
            return BranchReader.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidBranches e) {
            throw new IllegalArgumentException(e.sentence(), e);
        }
    }

    /** One branch in JSON, complete. */
    static String branch(String name, String city, double latitude, double longitude) {
        return """
                {"warehouse":"Almacen %1$s","branch":"%1$s","city":"%2$s","state":"Estado","address":"Calle 1",\
                "hours":"Lunes a viernes","latitude":%3$s,"longitude":%4$s,"citySynonyms":["%2$s alias"]}"""
                .formatted(name, city, latitude, longitude);
    }
}
