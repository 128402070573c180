package com.namdamasco.assistant.agent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchArgumentsTest {

    @Test
    void staysWithinTheCataloguesBounds() {
        String endless = "televisor ".repeat(200);

        SearchArguments arguments = SearchArguments.of(endless, endless, true, endless, endless, 1.0, 2.0, "?");

        assertThat(arguments.query()).hasSizeLessThanOrEqualTo(300).startsWith("televisor");
        assertThat(arguments.place()).hasSizeLessThanOrEqualTo(90);
        assertThat(arguments.brand()).hasSizeLessThanOrEqualTo(90);
        assertThat(arguments.sort()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 200, 100.00, 200.00",
        "200, 100, 100.00, 200.00",
        "0, 200, , 200.00",
        "-5, 199.999, , 200.00",
        ", 1e12, , ",
        ", NaN, , ",
        "0.1, 0.3, 0.10, 0.30"
    })
    void readsPricesInEitherOrderAndDropsWhatIsNone(Double min, Double max, String low, String high) {
        SearchArguments arguments = SearchArguments.of("tv", null, null, null, null, min, max, null);

        assertThat(arguments.minPrice()).isEqualTo(low);
        assertThat(arguments.maxPrice()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({"price-asc, price-asc", "PRICE_DESC, price-desc", "barato, price-asc", "relevance, ", "'', "})
    void readsTheSortThatIsMeant(String said, String sort) {
        assertThat(SearchArguments.of("tv", null, null, null, null, null, null, said)
                        .sort())
                .isEqualTo(sort);
    }

    @Test
    void leavesOutWhatIsNothing() {
        SearchArguments arguments = SearchArguments.of("tv", " ", false, "null", "", null, null, null);

        assertThat(arguments).isEqualTo(new SearchArguments("tv", null, null, null, null, null, null, null));
    }
}
