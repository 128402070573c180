package com.namdamasco.catalog.branch;

import com.namdamasco.catalog.branch.BranchAnswer.OtherCity;
import com.namdamasco.catalog.branch.BranchAnswer.Place;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BranchQuestionTest {

    private static final Coordinates CHACAO = new Coordinates(10.4957, -66.8536);

    private final CityNames names = new CityNames(Shops.sample(), new Gazetteer());

    @Test
    void allByCityAndName() {
        BranchAnswer answer = new BranchQuestion(null, null, 1000).answer(names);

        assertThat(answer.total()).isEqualTo(17);
        assertThat(answer.known()).isNull();
        assertThat(answer.branches())
                .extracting(Place::branch)
                .startsWith("BARQUISIMETO CENTRO", "BARQUISIMETO ESTE", "CATIA", "CHACAO");
        assertThat(answer.branches()).extracting(Place::distanceKm).containsOnlyNulls();
        assertThat(answer.otherCities()).isEmpty();
    }

    @Test
    void theNearestFirstAndAsManyAsWanted() {
        BranchAnswer answer = new BranchQuestion(null, CHACAO, 3).answer(names);

        assertThat(answer.total()).isEqualTo(17);
        assertThat(answer.count()).isEqualTo(3);
        assertThat(answer.branches())
                .extracting(Place::branch)
                .containsExactly("CHACAO", "SABANA GRANDE", "LA CANDELARIA");
        assertThat(answer.branches().get(0).distanceKm()).isEqualTo(new BigDecimal("0.0"));
    }

    @Test
    void theNearestOfACity() {
        BranchAnswer answer = new BranchQuestion("Valencia", new Coordinates(10, -68), 1000).answer(names);

        assertThat(answer.branches()).extracting(Place::city).containsExactly("Valencia", "Naguanagua");
    }

    @Test
    void aCityWithoutABranchNamesTheNearestThatHaveOne() {
        BranchAnswer answer = new BranchQuestion("Los Teques", null, 1000).answer(names);

        assertThat(answer.known()).isTrue();
        assertThat(answer.branches()).isEmpty();
        assertThat(answer.total()).isZero();
        assertThat(answer.otherCities())
                .hasSize(BranchQuestion.NEAREST_CITIES)
                .extracting(OtherCity::city)
                .startsWith("Caracas", "Maracay");
        assertThat(answer.otherCities().get(0).branches()).isEqualTo(4);
    }

    @Test
    void whereTheCustomerIsCountsMoreThanTheCitysCentre() {
        BranchAnswer answer = new BranchQuestion("Los Teques", new Coordinates(10.97, -63.86), 1000).answer(names);

        assertThat(answer.otherCities().get(0).city()).isEqualTo("Porlamar");
    }

    @Test
    void anUnknownCityNamesAllThatHaveOne() {
        BranchAnswer answer = new BranchQuestion("Springfield", null, 1000).answer(names);

        assertThat(answer.known()).isFalse();
        assertThat(answer.branches()).isEmpty();
        assertThat(answer.otherCities())
                .hasSize(12)
                .extracting(OtherCity::distanceKm)
                .containsOnlyNulls();
    }

    @Test
    void aSlipIsAskedBack() {
        BranchAnswer answer = new BranchQuestion("Carracas", null, 1000).answer(names);

        assertThat(answer.known()).isFalse();
        assertThat(answer.branches()).isEmpty();
        assertThat(answer.didYouMean()).first().isEqualTo("Caracas");
    }
}
