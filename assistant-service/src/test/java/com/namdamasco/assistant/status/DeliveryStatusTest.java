package com.namdamasco.assistant.status;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryStatusTest {

    @Property
    void theFurthestDoesNotDependOnTheOrderNorOnRepetitions(@ForAll List<DeliveryStatus> statuses) {
        List<DeliveryStatus> sortedOnce = statuses.stream().distinct().sorted().toList();

        assertThat(furthest(statuses)).isEqualTo(furthest(sortedOnce));
    }

    private static DeliveryStatus furthest(List<DeliveryStatus> arrived) {
        DeliveryStatus known = null;
        for (DeliveryStatus status : arrived) {
            known = status.furtherOf(known);
        }
        return known;
    }

    @ParameterizedTest
    @CsvSource({
        "READ, SENT, READ",
        "DELIVERED, SENT, DELIVERED",
        "FAILED, SENT, FAILED",
        "FAILED, DELIVERED, DELIVERED",
        "DELIVERED, FAILED, DELIVERED"
    })
    void neverGoesBack(DeliveryStatus known, DeliveryStatus arrived, DeliveryStatus expected) {
        assertThat(arrived.furtherOf(known)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"played", "SENT", "", "deleted"})
    void whatMetaMayAddIsNotKnown(String status) {
        assertThat(DeliveryStatus.named(status)).isEmpty();
    }

    @Test
    void everyKnownOneIsFoundByItsName() {
        for (DeliveryStatus status : DeliveryStatus.values()) {
            assertThat(DeliveryStatus.named(status.column())).contains(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, SENT, SENT",
        "unknown, READ, SENT",
        "unknown, FAILED, FAILED",
        "pending, SENT, SENT",
        "pending, FAILED, NONE",
        "failed, SENT, NONE",
        "failed, DELIVERED, SENT",
        "sent, FAILED, FAILED",
        "sent, READ, NONE",
        "sending, SENT, NONE",
        "sending, FAILED, NONE",
        "cancelled, DELIVERED, NONE"
    })
    void whatTheReplysStateBecomes(String state, DeliveryStatus furthest, Settlement expected) {
        assertThat(Settlement.of(state, furthest)).isEqualTo(expected);
    }
}
