package com.namdamasco.catalog.search;

import com.namdamasco.catalog.search.PriceRange.Currency;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AskedPriceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "telefono de menos de 200 dólares||200|USD|telefono de",
                "licuadora hasta 150$||150|USD|licuadora",
                "teléfonos entre 100 y 200 usd|100|200|USD|telefonos",
                "nevera entre $300 y $500|300|500|USD|nevera",
                "cocina de 200 a 400 dolares|200|400|USD|cocina",
                "audifonos 20-40 usd|20|40|USD|audifonos",
                "tablet más de 300|300||USD|tablet",
                "laptop por debajo de 450||450|USD|laptop",
                "plancha máximo 500 bs||500|BS|plancha",
                "microondas hasta 10.000,50 bolívares||10000.50|BS|microondas",
                "aire que no pase de 400 dólares||400|USD|aire",
                "no más de $ 99,99 en audifonos||99.99|USD|en audifonos",
                "celular 64 gb menos de 200||200|USD|celular 64 gb",
                "celular menos de 200 con 64 gb||200|USD|celular con 64 gb",
                "mas de 100 y menos de 300 dolares lavadora|100|300|USD|y lavadora",
                "nevera minimo 300 maximo 600|300|600|USD|nevera",
                "tv 32 pulgadas hasta 250||250|USD|tv 32 pulgadas",
                "cornetas de unos 80 dólares|64.00|96.00|USD|cornetas de",
                "lavadora menos de 20 mil bs||20000|BS|lavadora",
                "aire de 1 tonelada por menos de 500 verdes||500|USD|aire de 1 tonelada por",
                "entre 200 y 100 dolares un reloj|100|200|USD|un reloj"
            })
    void readsThePrice(String question, BigDecimal min, BigDecimal max, Currency currency, String rest) {
        AskedPrice asked = AskedPrice.in(question);

        assertThat(asked.range()).isEqualTo(new PriceRange(min, max, currency));
        assertThat(asked.rest().replaceAll("\\s+", " ").strip()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "televisor de 32 pulgadas",
                "aire de 2 toneladas",
                "nevera de menos de 300 litros",
                "televisor de más de 43 pulgadas",
                "tv de menos de 50",
                "televisor entre 32 y 43 pulgadas",
                "televisor entre 32 y 43",
                "telefono hasta 256gb",
                "telefono de mas de 128 gb",
                "aire de hasta 12.000 btu",
                "aire de menos de 12000",
                "cocina de mas de 4 hornillas",
                "lavadora de hasta 12",
                "laptop desde 8 hasta 16 gb",
                "monitor de 144 hz a 240 hz",
                "UN32T4300",
                "tarjeta de 50 usd",
                "redmi 13c 128 gb",
                "licuadora con descuento hasta 20% hoy",
                "televisor menos de 43\""
            })
    void takesNothingElseForAPrice(String question) {
        assertThat(AskedPrice.in(question)).isEqualTo(new AskedPrice(null, question));
    }

    @Property(tries = 300)
    void anyTextIsRead(@ForAll String text) {
        assertThat(AskedPrice.in(text + " menos de 200 dolares").range()).isNotNull();
    }
}
