package com.namdamasco.sandbox.openai.rules;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            189.99 | US$ 189,99
            1189.9 | US$ 1.189,90
            5      | US$ 5,00
            """)
    void isWrittenAsInVenezuela(BigDecimal amount, String written) {
        assertThat(Money.dollars(amount)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            7599,60      | 7599.60
            Bs. 7.599,60 | 7599.60
            189.99       | 189.99
            US$ 12       | 12
            """)
    void isReadWithEitherDecimalSign(String text, BigDecimal amount) {
        assertThat(Money.read(TextNode.valueOf(text))).isEqualByComparingTo(amount);
    }

    @Test
    void isNothingWithoutDigits() {
        assertThat(Money.read(TextNode.valueOf("consultar"))).isNull();
    }
}
