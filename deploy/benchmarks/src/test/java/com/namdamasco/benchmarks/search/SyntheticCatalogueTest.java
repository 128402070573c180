package com.namdamasco.benchmarks.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SyntheticCatalogueTest {

    private static final int ITEMS = 20_000;

    private final SyntheticCatalogue catalogue = new SyntheticCatalogue(1);
    private final List<Item> items =
            IntStream.range(0, ITEMS).mapToObj(catalogue::item).toList();

    @Test
    void theSameSeedGivesTheSameItems() {
        assertThat(new SyntheticCatalogue(1).item(77)).isEqualTo(items.get(77));
        assertThat(new SyntheticCatalogue(2).item(77)).isNotEqualTo(items.get(77));
    }

    @Test
    void noModelNumberComesTwice() {
        Set<String> models = new HashSet<>();
        items.forEach(item -> models.add(item.model()));

        assertThat(models).hasSize(ITEMS);
    }

    @Test
    void eachBranchSellsItsShare() {
        for (Filter filter : Filter.BRANCHES) {
            double share = items.stream()
                            .filter(item -> item.places().stream()
                                    .anyMatch(place -> place.branch().equals(filter.branch())))
                            .count()
                    / (double) ITEMS;

            assertThat(share).as(filter.name()).isCloseTo(filter.share(), within(0.2 * filter.share() + 0.001));
        }
    }

    @Test
    void neighboursAreOfOneKind() {
        ClusteredVectors vectors = new ClusteredVectors(1, 64, 37, 60);

        float same = cosine(vectors.of(3, 5, 1), vectors.of(3, 5, 2));
        float other = cosine(vectors.of(3, 5, 1), vectors.of(8, 9, 2));

        assertThat(same).isGreaterThan(other + 0.2f);
    }

    private static float cosine(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
