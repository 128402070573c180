package com.namdamasco.catalog.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.localstack.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "TELEFONO XIAOMI REDMI 14C 4GB 128GB AZUL|XIAOMI|TELEFONO XIAOMI REDMI 14C|azul|4GB/128GB",
                "Celular XIAOMI Redmi 10C 4+64GB Azul|XIAOMI|Celular XIAOMI Redmi 10C|azul|4GB/64GB",
                "Smartphone Honor X5c Plus 6gb+256gb Dual Sim Color Blanco|Honor|Smartphone Honor X5c Plus Dual Sim|blanco|6GB/256GB",
                "Tablet Lenovo M8 4ta Generacion 4gb+64gb Folio Case Color Gris Oscuro|Lenovo|Tablet Lenovo M8 4ta Generacion Folio Case|gris oscuro|4GB/64GB",
                "NEVERA EJECUTIVA CYBERLUX 46 LTS CXNE-46 NEGRA|CYBERLUX|NEVERA EJECUTIVA CYBERLUX 46 LTS CXNE-46|negro|-",
                "LAPTOP HP 15-FD0131LA N100 8 GB RAM/256 GB - PLATEADA|HP|LAPTOP HP 15-FD0131LA N100|plateado|8GB/256GB",
                "AUDIFONOS JBL TUNE 520BT NEGRO/ROJO|JBL|AUDIFONOS JBL TUNE 520BT|negro/rojo|-",
                "PLANCHA BLACK+DECKER IR1830 1500W AZUL|BLACK+DECKER|PLANCHA BLACK+DECKER IR1830 1500W|azul|-",
                "MEMORIA KINGSTON CANVAS SELECT PLUS 64GB|KINGSTON|MEMORIA KINGSTON CANVAS SELECT PLUS|-|64GB",
                "TELEFONO BASICO NOKIA 105 DOBLE SIM AZUL|NOKIA|TELEFONO BASICO NOKIA 105 DOBLE SIM|azul|-",
                "CONSOLA SONY CFI-2015A 1TB BLANCA|SONY|CONSOLA SONY CFI-2015A|blanco|1TB"
            })
    void takesColourAndCapacityOutOfTheName(String name, String brand, String model, String colour, String capacity) {
        ModelName found = ModelName.of(name, brand, null, null, null);

        assertThat(found.name()).isEqualTo(model);
        assertThat(found.colour()).isEqualTo(colour);
        assertThat(found.capacity()).isEqualTo(capacity);
        assertThat(found.key()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "BALANZA GPLUS BC1010 5 KG BLANCA|BALANZA GPLUS BC1011 5 KG BLANCA",
                "TELEVISOR GPLUS 32\" SMART TVX NEGRO|TELEVISOR GPLUS 43\" SMART TVX NEGRO",
                "AIRE SPLIT GPLUS ACX 12000 BTU BLANCO|AIRE SPLIT GPLUS ACX 18000 BTU BLANCO",
                "TELEFONO GPLUS NOTE 14 PRO 8GB|TELEFONO GPLUS NOTE 14 PRO+ 8GB",
                "TELEFONO GPLUS NOTE 14 8GB|TELEFONO GPLUS NOTE 14 PRO 8GB",
                "LAPTOP GPLUS SLIM 15.6\" CORE I5 NB1|LAPTOP GPLUS SLIM 15.6\" CORE I7 NB1",
                "MONITOR GPLUS 27MR400 100HZ|MONITOR GPLUS 27MR400 180HZ",
                "CABLE GPLUS GPHD 3 M|CABLE GPLUS GPHD 5 M",
                "DISCO GPLUS EXPANSION 1TB STKM1000|DISCO GPLUS EXPANSION 2TB STKM2000"
            })
    void neverPutsTwoModelsTogether(String one, String other) {
        assertThat(ModelName.of(one, "GPLUS", null, null, null).key())
                .isNotNull()
                .isNotEqualTo(ModelName.of(other, "GPLUS", null, null, null).key());
    }

    @Test
    void anotherBrandIsAnotherModel() {
        assertThat(ModelName.of("MOUSE M90 NEGRO", "LOGITECH", null, null, null).key())
                .isNotEqualTo(ModelName.of("MOUSE M90 NEGRO", "GENIUS", null, null, null)
                        .key());
    }

    @Test
    void sizesThatOnlyTheSpecificationTellsKeepApart() {
        String name = "TELEVISOR GPLUS VISTA NEGRO";

        assertThat(ModelName.of(name, "GPLUS", null, null, "Pantalla: 32\"").key())
                .isNotEqualTo(ModelName.of(name, "GPLUS", null, null, "Pantalla: 43\"")
                        .key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "LICUADORA OSTER 3 VELOCIDADES ROJA|OSTER",
                "TELEVISOR SAMSUNG 32\" SMART NEGRO|SAMSUNG",
                "BOTELLA TINTA T534 NEGRO|EPSON",
                "Funda Antishock S21 Negro|GENERICO",
                "MOUSE M90 NEGRO|~~",
                "Cargador 20W USB-C para iPhone Xs|APPLE",
                "AIRE ACONDICIONADO SPLIT GPLUS 12.000 BTU|GPLUS"
            })
    void whatNamesNoModelIsAGroupOfItsOwn(String name, String brand) {
        ModelName found = ModelName.of(name, brand, null, null, null);

        assertThat(found.key()).isNull();
        assertThat(found.name()).isEqualTo(name);
    }

    @Test
    void aColourInTheMiddleIsPartOfTheName() {
        assertThat(ModelName.of("CABLE THW ELCOPE NEGRO 25 METROS X1", "ELCOPE", null, null, null)
                        .colour())
                .isNull();
        assertThat(ModelName.of("FUENTE EVGA 600W 80 PLUS GOLD", "EVGA", null, null, null)
                        .colour())
                .isNull();
    }

    @Test
    void theSampleCatalogueFormsTheGroupsThatItsModelsAre() throws IOException {
        Map<String, Set<String>> groups = sampleGroups();

        assertThat(groups.values()).allSatisfy(names -> {
            assertThat(names.stream().map(ModelNameTest::codes).distinct())
                    .as("%s", names)
                    .hasSize(1);
            assertThat(names.stream().map(name -> sizes(name)).distinct())
                    .as("%s", names)
                    .hasSize(1);
        });
        assertThat(groups.values().stream().filter(names -> names.size() > 1)).hasSizeGreaterThan(150);
        assertThat(groups)
                .containsEntry(
                        "xiaomi|telefono xiaomi redmi a5",
                        Set.of(
                                "TELEFONO XIAOMI REDMI A5 3GB 64GB AZUL",
                                "TELEFONO XIAOMI REDMI A5 3GB 64GB NEGRO",
                                "TELEFONO XIAOMI REDMI A5 4GB 128GB AZUL",
                                "TELEFONO XIAOMI REDMI A5 4GB 128GB DORADO",
                                "TELEFONO XIAOMI REDMI A5 4GB 128GB NEGRO"));
    }

    /** By key; sizes of the specification are cut off the key shown. */
    private static Map<String, Set<String>> sampleGroups() throws IOException {
        Map<String, Set<String>> groups = new TreeMap<>();
        try (Stream<Path> files = Files.list(RepositoryRoot.find().resolve("deploy/sample-catalogue"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                for (JsonNode item : new JsonMapper().readTree(file.toFile())) {
                    if (item.has("itemName")) {
                        add(groups, item);
                    }
                }
            }
        }
        return groups;
    }

    private static void add(Map<String, Set<String>> groups, JsonNode item) {
        ModelName model = ModelName.of(
                item.path("itemName").asText(),
                item.path("brand").asText(null),
                item.path("category").asText(null),
                item.path("subCategory").asText(null),
                item.path("specifitacion").asText(null));
        if (model.key() != null) {
            groups.computeIfAbsent(model.key().replaceFirst("^([^|]*\\|[^|]*)\\|.*", "$1"), key -> new TreeSet<>())
                    .add(item.path("itemName").asText());
        }
    }

    private static Set<String> codes(String name) {
        Set<String> codes = new TreeSet<>(Codes.ofName(Capacities.in(name).rest()));
        codes.removeIf(code -> code.matches(".*\\d+[GT]B.*"));
        return codes;
    }

    private static List<String> sizes(String name) {
        List<String> sizes = new ArrayList<>(Measures.in(name).measures());
        sizes.removeIf(measure -> measure.endsWith("gb") || measure.endsWith("tb"));
        return sizes;
    }
}
