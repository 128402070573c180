package com.namdamasco.catalog.branch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BranchReaderTest {

    private static final String GOOD = Shops.branch("Centro", "Cagua", 10.187, -67.46);

    @Test
    void readsTheSample() {
        List<Branch> branches = Shops.sample();

        assertThat(branches).hasSize(17);
        assertThat(branches.get(0).branch()).isEqualTo("SABANA GRANDE");
        assertThat(branches.get(0).citySynonyms()).containsExactly("ccs", "distrito capital", "gran caracas");
        assertThat(branches.get(0).productKeys())
                .containsExactlyInAnyOrder("SABANA_GRANDE", "ALMACEN_PRINCIPAL_SABANA_GRANDE");
    }

    @Test
    void cleansTexts() {
        List<Branch> branches = Shops.read("[" + GOOD.replace("Calle 1", "  Calle\\u0000\\n1 ") + "]");

        assertThat(branches.get(0).address()).isEqualTo("Calle 1");
    }

    @Test
    void synonymsMayBeMissingAndCountOnce() {
        assertThat(Shops.read("[" + GOOD.replace(",\"citySynonyms\":[\"Cagua alias\"]", "") + "]"))
                .singleElement()
                .extracting(Branch::citySynonyms, InstanceOfAssertFactories.LIST)
                .isEmpty();
        assertThat(Shops.read("[" + GOOD.replace("[\"Cagua alias\"]", "[\"a\",\"Á\",\"b\"]") + "]")
                        .get(0)
                        .citySynonyms())
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"branch\":\"Centro\"|\"branch\":null|branch|missing",
                "\"branch\":\"Centro\"|\"branch\":\" \"|branch|missing",
                "\"branch\":\"Centro\"|\"branch\":\"¿?\"|branch|letter",
                "\"branch\":\"Centro\"|\"brnch\":\"Centro\"|brnch|no field",
                "\"warehouse\":\"Almacen Centro\"|\"warehouse\":7|warehouse|text",
                "\"city\":\"Cagua\"|\"city\":[]|city|text",
                "\"state\":\"Estado\"|\"state\":\"\"|state|missing",
                "\"address\":\"Calle 1\"|\"address\":{}|address|text",
                "\"hours\":\"Lunes a viernes\"|\"hours\":false|hours|text",
                "10.187|90.001|latitude|-90 to 90",
                "10.187|\"10.187\"|latitude|not a text",
                "10.187|1e999|latitude|-90 to 90",
                "10.187|null|latitude|number",
                "-67.46|-180.5|longitude|-180 to 180",
                "[\"Cagua alias\"]|\"cagua\"|citySynonyms|array",
                "[\"Cagua alias\"]|[\"ok\",3]|citySynonyms[1]|text"
            })
    void namesTheFieldAndTheReason(String right, String wrong, String field, String reason) {
        assertThat(GOOD).contains(right);

        InvalidBranches refused =
                refusal("[" + Shops.branch("Otro", "Cagua", 1, 2) + "," + GOOD.replace(right, wrong) + "]");

        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.index()).isEqualTo(1);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.reason()).contains(reason);
        });
        assertThat(refused.sentence()).contains("index 1, " + field);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        InvalidBranches refused =
                refusal("[7,{\"city\":\"x\"}," + GOOD + "," + GOOD + "," + Shops.branch("Nada", "Cagua", 0, 0) + "]");

        assertThat(refused.faults())
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "index 0: must be an object",
                        "index 1, latitude: must be a number (degrees) from -90 to 90",
                        "index 1, longitude: must be a number (degrees) from -180 to 180",
                        "index 1, warehouse: missing or empty",
                        "index 1, branch: missing or empty",
                        "index 1, state: missing or empty",
                        "index 1, address: missing or empty",
                        "index 1, hours: missing or empty",
                        "index 3, branch: is the same as at index 2",
                        "index 3, warehouse: is the same as at index 2",
                        "index 4, latitude: 0,0 lies in the sea: the coordinates are missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "null", "[", "[{\"city\":\"a\",\"city\":\"b\"}]", "[1] 2", "\"x\"", "\uD800"})
    void refusesWhatIsNoList(String json) {
        assertThat(refusal(json).faults()).isEmpty();
        assertThat(refusal(json)).hasMessageStartingWith("The list");
    }

    @Test
    void boundsTheList() {
        String many = IntStream.rangeClosed(0, BranchReader.MAX_BRANCHES)
                .mapToObj(i -> Shops.branch("B" + i, "Cagua", 1, 2))
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(refusal(many)).hasMessageContaining("1 to 1000");
        assertThat(refusal(" ".repeat(BranchReader.MAX_BYTES) + "[]")).hasMessageContaining("larger");
        assertThat(refusal("[" + GOOD.replace("Calle 1", "x".repeat(1_001)) + "]")
                        .sentence())
                .contains("address: longer than 1000");
        assertThat(refusal("[".repeat(100_000))).hasMessageContaining("not JSON");
    }

    private static InvalidBranches refusal(String json) {
        return catchThrowableOfType(
                InvalidBranches.class, () -> BranchReader.read(json.getBytes(StandardCharsets.UTF_8)));
    }
}
