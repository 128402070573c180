package com.namdamasco.catalog.ingestion;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A declared format reads what it declares; without one only what has a single meaning. */
class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // text | comma | point | unambiguous
                "1.234|1234|1.234|-",
                "12,345|12.345|12345|-",
                "1.000|1000|1.000|-",
                "7599,60|7599.60|-|7599.60",
                "189.99|-|189.99|189.99",
                "1.234,50|1234.50|-|1234.50",
                "1,234.50|-|1234.50|1234.50",
                "1.234.567|1234567|-|1234567",
                "0,125|0.125|-|0.125",
                "1234.567|-|1234.567|1234.567",
                "5|5|5|5",
                "1.23,4|-|-|-",
                "12.34.567|-|-|-",
                "1,|-|-|-",
                "1e3|-|-|-",
                "$ 5|-|-|-",
                "NaN|-|-|-",
            })
    void readsInEachFormat(String text, BigDecimal comma, BigDecimal point, BigDecimal unambiguous) {
        assertThat(read(NumberFormat.COMMA, text)).isEqualTo(Optional.ofNullable(comma));
        assertThat(read(NumberFormat.POINT, text)).isEqualTo(Optional.ofNullable(point));
        assertThat(read(NumberFormat.UNAMBIGUOUS, text)).isEqualTo(Optional.ofNullable(unambiguous));
    }

    @Property
    void whatIsReadWithoutADeclarationMeansTheSameInEveryFormatThatKnowsIt(@ForAll("prices") String text) {
        Optional<BigDecimal> comma = read(NumberFormat.COMMA, text);
        Optional<BigDecimal> point = read(NumberFormat.POINT, text);

        Optional<BigDecimal> unambiguous = read(NumberFormat.UNAMBIGUOUS, text);

        if (unambiguous.isPresent()) {
            comma.ifPresent(value -> assertThat(value).isEqualByComparingTo(unambiguous.get()));
            point.ifPresent(value -> assertThat(value).isEqualByComparingTo(unambiguous.get()));
        } else if (comma.isPresent() || point.isPresent()) {
            assertThat(comma.orElseThrow()).isNotEqualByComparingTo(point.orElseThrow());
        }
    }

    @Property
    void groupedPricesOfADeclaredFormatAreRead(
            @ForAll @BigRange(min = "0", max = "999999999999.99") @Scale(2) BigDecimal price) {
        assertThat(read(NumberFormat.COMMA, written(price, Locale.GERMANY)).orElseThrow())
                .isEqualByComparingTo(price);
        assertThat(read(NumberFormat.POINT, written(price, Locale.US)).orElseThrow())
                .isEqualByComparingTo(price);
    }

    @Provide
    Arbitrary<String> prices() {
        return Arbitraries.strings().withChars("0123459.,").ofMinLength(1).ofMaxLength(14);
    }

    private static String written(BigDecimal price, Locale locale) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale)).format(price);
    }

    private static Optional<BigDecimal> read(NumberFormat format, String text) {
        try {
            return Optional.of(format.read("price", text));
        } catch (RejectedEntry rejected) {
            assertThat(rejected.field()).isEqualTo("price");
            assertThat(rejected.reason()).isNotBlank();
            return Optional.empty();
        }
    }
}
