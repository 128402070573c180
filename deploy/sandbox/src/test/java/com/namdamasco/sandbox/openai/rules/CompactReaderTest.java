package com.namdamasco.sandbox.openai.rules;

import com.namdamasco.sandbox.openai.rules.Product.Availability;
import com.namdamasco.sandbox.openai.rules.Product.Branch;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompactReaderTest {

    private static final String LINES =
            """
            En Valencia nada: No hay sucursal en «Valencia». En otras sucursales:
            1) D0007277 TELEVISOR SAMSUNG 32" SMART | US$ 1.189,99 (Bs. 47.599,60) | hay: SABANA GRANDE, CHACAO | pocas: CATIA | +3
               Pantalla: 32" HD
            2) SAMSUNG GALAXY A16 [TELEFONIA]
            - D0009001 negro 4GB/128GB | US$ 159,00 | agotado
            - D0009002 SAMSUNG GALAXY A16 AZUL | precio por confirmar | hay
            - +2 variantes
            hay más modelos: afina la búsqueda""";

    @Test
    void readsItemsModelsAndPlaces() {
        List<Product> products = CompactReader.read(LINES);

        assertThat(products).extracting(Product::code).containsExactly("D0007277", "D0009001", "D0009002");
        assertThat(products)
                .extracting(Product::name)
                .containsExactly(
                        "TELEVISOR SAMSUNG 32\" SMART",
                        "SAMSUNG GALAXY A16 NEGRO 4GB/128GB",
                        "SAMSUNG GALAXY A16 AZUL");
        assertThat(products.get(0).priceUsd()).isEqualByComparingTo("1189.99");
        assertThat(products.get(0).priceBs()).isEqualByComparingTo("47599.60");
        assertThat(products.get(0).specification()).isEqualTo("Pantalla: 32\" HD");
        assertThat(products.get(0).branches())
                .containsExactly(
                        new Branch("SABANA GRANDE", Availability.AVAILABLE),
                        new Branch("CHACAO", Availability.AVAILABLE),
                        new Branch("CATIA", Availability.FEW));
        assertThat(products).extracting(Product::inStock).containsExactly(true, false, true);
        assertThat(products.get(2).priceUsd()).isNull();
        assertThat(products.get(1).searchable()).contains("TELEFONIA");
    }

    @Test
    void findsNoneInASentence() {
        assertThat(CompactReader.read("El catálogo no responde en este momento."))
                .isEmpty();
        assertThat(ToolResult.read("Sin resultados: Ningún producto responde.").kind())
                .isEqualTo(ToolResult.Kind.NOTHING);
        assertThat(ToolResult.read("El catálogo no responde en este momento.").kind())
                .isEqualTo(ToolResult.Kind.FAILURE);
    }
}
