package com.namdamasco.catalog.ingestion;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BoundedExponentsTest {

    @ParameterizedTest
    @CsvSource({
        "1E+2147483648, 1E+1000000000",
        "-2.5e99999999999999999999, -1E+1000000000",
        "7E-2147483649, 1E-1000000000",
        "0.0E+2147483648, 0"
    })
    void cutsWhatNoDecimalCanBe(String number, BigDecimal value) {
        assertThat(BoundedExponents.cut(number)).isEqualTo(value);
    }

    @Test
    void suchANumberCostsItsOwnEntryOnly() throws Exception {
        EntryNormaliser normaliser = new EntryNormaliser(NumberFormat.UNAMBIGUOUS);
        String push = "[%s,%s,%s]"
                .formatted(
                        entry("\"price\":1E+2147483648"),
                        entry("\"stock\":1E+2147483648"),
                        entry("\"price\":12.50,\"other\":1E-2147483649"));
        List<String> seen = new ArrayList<>();

        PushReader.read(
                new ByteArrayInputStream(push.getBytes(StandardCharsets.UTF_8)),
                position -> true,
                (position, element) -> {
                    if (position < 2) {
                        assertThatThrownBy(() -> normaliser.normalise(element)).isInstanceOf(RejectedEntry.class);
                        seen.add("rejected");
                    } else {
                        seen.add(normaliser.normalise(element).priceUsd().toPlainString());
                        assertThat(SourceJson.of(element)).contains("\"other\":\"");
                    }
                });

        assertThat(seen).containsExactly("rejected", "rejected", "12.50");
    }

    private static String entry(String field) {
        return "{\"itemCode\":\"B1\",\"itemName\":\"BATIDORA\",\"whsName\":\"Centro\"," + field + "}";
    }
}
