package com.namdamasco.sandbox.openai.rules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProductQueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ¿Tienen televisores de 32 pulgadas?                          | televisores de 32 pulgadas
            Hola, tienen televisores de 32 pulgadas?                     | televisores de 32 pulgadas
            Buenas tardes, ¿cuánto cuesta la nevera Samsung?             | nevera Samsung
            ¿Qué precio tienen los aires acondicionados de 12000 BTU?    | aires acondicionados de 12000 BTU
            Hola! Me llamo Ana. ¿Venden laptops para estudiar?           | laptops para estudiar
            Busco una lavadora por favor, gracias                        | lavadora
            televisor 32"                                                | televisor 32"
            Necesito un cable USB-C de 1.5 metros.                       | cable USB-C de 1.5 metros
            ¿Hay licuadoras disponibles?                                 | licuadoras
            quiero comprar a crédito una nevera                          | nevera
            q precio tiene el samsung a15                                | samsung a15
            estoy interesada en una nevera para mi cocina                | nevera para mi cocina
            TIENEN NEVERAS                                               | NEVERAS
            """)
    void leavesWhatToSearchFor(String question, String expected) {
        assertThat(ProductQuery.of(question).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "¿Tienen neveras en la sucursal Chacao?, neveras, Chacao",
        "¿hay cocinas en valencia?, cocinas, valencia",
        "¿Tienen audífonos en Sabana Grande?, audífonos, Sabana Grande",
        "Busco un microondas en la tienda de La Candelaria, microondas, La Candelaria"
    })
    void takesTheBranchOut(String question, String text, String branch) {
        ProductQuery query = ProductQuery.of(question);

        assertThat(query.text()).isEqualTo(text);
        assertThat(query.branch()).isEqualTo(branch);
    }

    @ParameterizedTest
    @CsvSource({"¿Qué televisores tienen disponibles?, true", "¿Hay neveras en stock?, true", "¿Venden neveras?, false"
    })
    void noticesThatOnlyStockCounts(String question, boolean inStockOnly) {
        assertThat(ProductQuery.of(question).inStockOnly()).isEqualTo(inStockOnly);
    }
}
