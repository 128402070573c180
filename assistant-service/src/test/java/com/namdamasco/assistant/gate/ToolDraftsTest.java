package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Evidence.Place;
import com.namdamasco.assistant.gate.Evidence.Product;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts about what the tools beside the search return, as the service records it: branches, documents, brands. */
class ToolDraftsTest {

    private static final Map<String, String> CITIES =
            Map.of("SABANA GRANDE", "Caracas", "CHACAO", "Caracas", "CATIA", "Caracas", "VALENCIA CENTRO", "Valencia");
    private static final List<String> BRANCHES = List.of(
            "CHACAO",
            "CATIA",
            "SABANA GRANDE",
            "VALENCIA CENTRO",
            "MARACAIBO BELLA VISTA",
            "MARACAIBO LA LIMPIA",
            "BARQUISIMETO CENTRO",
            "PORLAMAR");
    private static final Evidence EVIDENCE = new Evidence(
                    Shown.EVIDENCE.products().stream().map(ToolDraftsTest::inCities).toList(),
                    Shown.EVIDENCE.passages())
            .with(new Evidence(
                    List.of(),
                    List.of(
                            """
                            1) CHACAO, Caracas | 0,4 km | Avenida Francisco de Miranda, torre Los Apamates, nivel calle, local 8 | Lunes a sábado 9:00 a. m. - 7:00 p. m.; domingo 10:00 a. m. - 4:00 p. m.
                            2) VALENCIA CENTRO, Valencia | Avenida Bolívar, entre calles Colombia y Páez, edificio Don Tomás, local 2 | Lunes a sábado 9:00 a. m. - 6:00 p. m.; domingo cerrado
                            3) MARACAIBO BELLA VISTA, Maracaibo | Avenida 4 Bella Vista con calle 72, edificio Catatumbo, local 1 | Lunes a sábado 9:00 a. m. - 6:00 p. m.
                            4) MARACAIBO LA LIMPIA, Maracaibo | Avenida La Limpia, sector Las Lomas, galpón 12 | Lunes a sábado 8:30 a. m. - 5:30 p. m.
                            5) BARQUISIMETO CENTRO, Barquisimeto | Carrera 20 entre calles 29 y 30, edificio Terepaima, planta baja | Lunes a sábado 8:30 a. m. - 5:30 p. m.""",
                            "En Los Teques no hay sucursal. Las hay en: Caracas (24,8 km), Maracay (60,0 km)",
                            "Entregas y retiro: Envíos a otras ciudades. A las ciudades sin tienda se envía por encomienda. El cliente paga el flete al recibir.",
                            "Garantía y cambios: Cambios. Un artículo sin usar se puede cambiar en los primeros siete días (7 días), con la factura.",
                            "Marcas: LG, SAMSUNG, TCL, HISENSE")));

    @ParameterizedTest(name = "{index}: {2}")
    @CsvFileSource(resources = "/gate/tools-honest.txt", delimiter = '|', quoteCharacter = '\u0001')
    void passes(String about, String customer, String draft) {
        assertThat(check(customer, draft).unbacked()).as(about).isEmpty();
    }

    @ParameterizedTest(name = "{index}: {2}")
    @CsvFileSource(resources = "/gate/tools-lies.txt", delimiter = '|', quoteCharacter = '\u0001')
    void refuses(Unbacked.Kind kind, String customer, String draft) {
        assertThat(check(customer, draft).unbacked()).extracting(Unbacked::kind).contains(kind);
    }

    private static Verdict check(String customer, String draft) {
        return FigureGate.check(
                draft.replace("\\n", "\n"), EVIDENCE, customer == null ? "" : customer, BRANCHES);
    }

    private static Product inCities(Product product) {
        List<Place> places = product.places().stream()
                .map(place -> new Place(place.branch(), CITIES.get(place.branch()), place.availability()))
                .toList();
        return new Product(
                product.code(),
                product.name(),
                product.brand(),
                product.text(),
                product.usd(),
                product.bs(),
                product.inStock(),
                places);
    }
}
