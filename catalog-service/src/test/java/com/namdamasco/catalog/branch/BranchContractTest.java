package com.namdamasco.catalog.branch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.localstack.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/contracts, both ways: the golden list goes in, the golden answers come out, and our records lose nothing of them. */
class BranchContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CONTRACTS = RepositoryRoot.find().resolve("docs/contracts");

    private final List<Branch> branches = Shops.read(text("branches.json"));
    private final CityNames names = new CityNames(branches, new Gazetteer());

    @Test
    void theListIsReadAndWrittenAlike() {
        assertThat(json(branches)).isEqualTo(golden("branches.json"));
    }

    @Test
    void branchesOfACityNearAPlace() {
        BranchAnswer answer = new BranchQuestion("ccs", Coordinates.parse("10.496,-66.85"), 1000).answer(names);

        assertThat(json(answer)).isEqualTo(golden("catalog-branches.json"));
    }

    @Test
    void aCityWithoutABranch() {
        BranchAnswer answer = new BranchQuestion("los teques", null, 1000).answer(names);

        assertThat(json(answer)).isEqualTo(golden("catalog-branches-elsewhere.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-branches.json", "catalog-branches-elsewhere.json"})
    void theAnswerIsReadAndWrittenAlike(String file) throws IOException {
        assertThat(json(JSON.readValue(text(file), BranchAnswer.class))).isEqualTo(golden(file));
    }

    private static JsonNode json(Object value) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode golden(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(CONTRACTS.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
