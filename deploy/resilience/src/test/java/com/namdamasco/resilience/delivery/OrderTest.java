package com.namdamasco.resilience.delivery;

import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Question;
import com.namdamasco.resilience.rig.Sent;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderTest {

    private static final long CONVERSATION = 7;

    @Test
    void whatWasAcknowledgedEarlierIsAnsweredNoLater() {
        List<Delivery> ledger = List.of(delivery(1, 0, 10), delivery(2, 20, 30));

        assertThat(Order.of(ledger, List.of(reply(1), reply(2)))).isEqualTo(new Order(1, 0));
        assertThat(Order.of(ledger, List.of(reply(1, 2)))).isEqualTo(new Order(1, 0));
        assertThat(Order.of(ledger, List.of(reply(2), reply(1)))).isEqualTo(new Order(1, 1));
    }

    @Test
    void theFirstCopyThatWasAcknowledgedCounts() {
        List<Delivery> ledger = List.of(delivery(1, 0, 10), delivery(1, 40, 50), delivery(2, 20, 30));

        assertThat(Order.of(ledger, List.of(reply(2), reply(1)))).isEqualTo(new Order(1, 1));
    }

    @Test
    void whatWasUnderWayAtTheSameTimeHasNoOrder() {
        List<Delivery> ledger = List.of(delivery(1, 0, 25), delivery(2, 20, 30));

        assertThat(Order.of(ledger, List.of(reply(2), reply(1)))).isEqualTo(new Order(0, 0));
    }

    @Test
    void aReplyAnswersInTheOrderOfTheMessageIds() {
        List<Delivery> ledger = List.of(delivery(15, 0, 25), delivery(16, 20, 30));

        assertThat(Order.of(ledger, List.of(reply(15, 16))).inversions()).isZero();
        assertThat(Order.of(ledger, List.of(reply(16, 15))).inversions()).isEqualTo(1);
    }

    private static Delivery delivery(long id, long sent, long answered) {
        return new Delivery(new Message(id, CONVERSATION, Question.text(id)), sent, answered, 200);
    }

    private static Sent reply(long... ids) {
        String text =
                String.join(", ", LongStream.of(ids).mapToObj(Question::mark).toList());
        return new Sent("wamid.1", "reply", CONVERSATION, text, true, 0);
    }
}
