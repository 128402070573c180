package com.namdamasco.catalog.branch;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CityNamesTest {

    private final CityNames names = new CityNames(Shops.sample(), new Gazetteer());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Caracas | SABANA GRANDE;LA CANDELARIA;CHACAO;CATIA",
                "ccs | SABANA GRANDE;LA CANDELARIA;CHACAO;CATIA",
                "  DISTRITO  CAPITAL. | SABANA GRANDE;LA CANDELARIA;CHACAO;CATIA",
                "san cristobal | SAN CRISTOBAL BARRIO OBRERO",
                "San Cristóbal, Táchira | SAN CRISTOBAL BARRIO OBRERO",
                "San Cristóbal, Venezuela | SAN CRISTOBAL BARRIO OBRERO",
                "Valencia | VALENCIA CENTRO;NAGUANAGUA",
                "Carabobo | VALENCIA CENTRO;NAGUANAGUA",
                "Valencia, Carabobo | VALENCIA CENTRO;NAGUANAGUA",
                "Puerto Ordaz | PUERTO ORDAZ ALTA VISTA",
                "Barcelona | PUERTO LA CRUZ",
                "MÉRIDA | MERIDA LAS AMERICAS",
                "Miranda | CHACAO",
                "Sabana Grande | SABANA GRANDE",
                "chacao | CHACAO"
            })
    void findsTheBranches(String asked, String branches) {
        CityNames.Found found = names.find(asked);

        assertThat(found.branches()).extracting(Branch::branch).containsExactlyInAnyOrder(branches.split(";"));
        assertThat(found.known()).isTrue();
        assertThat(found.didYouMean()).isEmpty();
    }

    @Test
    void tellsTheCitiesThatANameStandsFor() {
        assertThat(names.find("ccs").cities()).containsExactly("Caracas");
        assertThat(names.find("gran valencia").cities()).containsExactly("Naguanagua", "Valencia");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "los teques | Los Teques",
                "Los Teques, Miranda | Los Teques",
                "vargas | La Guaira",
                "Barinas | Barinas",
                "Trujillo | Trujillo"
            })
    void aCityWithoutABranchIsKnownAndHasNone(String asked, String city) {
        CityNames.Found found = names.find(asked);

        assertThat(found.known()).isTrue();
        assertThat(found.cities()).containsExactly(city);
        assertThat(found.branches()).isEmpty();
        assertThat(found.at()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "caracs, Caracas",
        "Valensia, Valencia",
        "maracaivo, Maracaibo",
        "margrita, margarita",
        "barquisimetto, Barquisimeto",
        "los tekes, Los Teques"
    })
    void aSlipIsOfferedAndNotTaken(String asked, String suggestion) {
        CityNames.Found found = names.find(asked);

        assertThat(found.known()).isFalse();
        assertThat(found.branches()).isEmpty();
        assertThat(found.didYouMean()).hasSizeLessThanOrEqualTo(3).first().isEqualTo(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "?", "日本", "%", "_", "' OR 1=1 --", ",", ", Venezuela", "Valencia, España", ".*"})
    void whatIsNoCityHasNoBranch(String asked) {
        assertThat(names.find(asked).known()).isFalse();
        assertThat(names.find(asked).branches()).isEmpty();
    }

    @Test
    void knowsNoBranchWithoutData() {
        CityNames empty = new CityNames(List.of(), new Gazetteer());

        assertThat(empty.find("Caracas").known()).isTrue();
        assertThat(empty.find("Caracas").branches()).isEmpty();
        assertThat(empty.find("ccs").known()).isFalse();
    }
}
