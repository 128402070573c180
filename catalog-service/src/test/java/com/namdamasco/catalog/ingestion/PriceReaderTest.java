package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PriceReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "189.99|189.99",
                "189,99|189.99",
                "7599,60|7599.60",
                "1.234,50|1234.50",
                "1,234.50|1234.50",
                "934.567,8|934567.80",
                " 5 |5.00",
                "0.125|0.13",
                "0,004|0.00",
                "1234.5678|1234.57"
            })
    void readsBothDecimalSigns(String text, BigDecimal price) throws RejectedEntry {
        assertThat(read(TextNode.valueOf(text))).isEqualTo(price);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "12,345", "gratis", "-5", "1.2.3", "1,23.4", "12.34,5", "NaN", "$ 5", "1e3", "1,"})
    void refusesWhatItWouldHaveToGuess(String text) {
        assertThatThrownBy(() -> read(TextNode.valueOf(text)))
                .isInstanceOfSatisfying(RejectedEntry.class, rejected -> assertThat(rejected.field())
                        .isEqualTo("price"));
    }

    @Test
    void takesNullAndEmptyForNoPrice() throws RejectedEntry {
        assertThat(read(null)).isNull();
        assertThat(read(JsonNodeFactory.instance.nullNode())).isNull();
        assertThat(read(TextNode.valueOf("  "))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+400000000", "1000000.01", "-0.01"})
    void refusesImpossibleNumbers(String number) {
        assertThatThrownBy(() -> read(DecimalNode.valueOf(new BigDecimal(number))))
                .isInstanceOf(RejectedEntry.class);
    }

    @Test
    void roundsATinyNumberWithoutCountingItsZeros() throws RejectedEntry {
        assertThat(read(DecimalNode.valueOf(new BigDecimal("1E-999999999")))).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void theBoundsAreIncluded() throws RejectedEntry {
        assertThat(read(TextNode.valueOf("1000000,00"))).isEqualTo(PriceReader.MAX_USD);
        assertThat(new PriceReader(NumberFormat.COMMA)
                        .read("priceBolivar", TextNode.valueOf("1.000.000.000.000,004"), PriceReader.MAX_BS))
                .isEqualTo(PriceReader.MAX_BS);
    }

    @Property
    void readsTheSamePriceFromNumberPointAndComma(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal price) throws RejectedEntry {
        BigDecimal expected = price.setScale(2);
        String text = expected.toPlainString();

        assertThat(read(DecimalNode.valueOf(price))).isEqualTo(expected);
        assertThat(read(TextNode.valueOf(text))).isEqualTo(expected);
        assertThat(read(TextNode.valueOf(text.replace('.', ',')))).isEqualTo(expected);
    }

    private static BigDecimal read(JsonNode value) throws RejectedEntry {
        return new PriceReader(NumberFormat.UNAMBIGUOUS).read("price", value, PriceReader.MAX_USD);
    }
}
