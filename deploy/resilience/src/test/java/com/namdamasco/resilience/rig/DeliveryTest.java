package com.namdamasco.resilience.rig;

import com.namdamasco.resilience.rig.Delivery.Message;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliveryTest {

    @Test
    void a_percentile_is_one_of_the_waits_whatever_their_order() {
        List<Delivery> ledger = LongStream.rangeClosed(1, 100)
                .map(millis -> 101 - millis)
                .mapToObj(DeliveryTest::answeredAfter)
                .toList();

        assertThat(Delivery.percentile(ledger, 0)).isEqualTo(1);
        assertThat(Delivery.percentile(ledger, 0.5)).isEqualTo(51);
        assertThat(Delivery.percentile(ledger, 0.99)).isEqualTo(100);
        assertThat(Delivery.percentile(ledger, 1)).isEqualTo(100);
    }

    @Test
    void the_only_wait_is_every_percentile() {
        assertThat(Delivery.percentile(List.of(answeredAfter(7)), 0.99)).isEqualTo(7);
    }

    @Test
    void without_a_delivery_there_is_none() {
        assertThatThrownBy(() -> Delivery.percentile(List.of(), 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Delivery answeredAfter(long millis) {
        return new Delivery(new Message(1, 1, "hola"), 0, millis * 1_000_000, 200);
    }
}
