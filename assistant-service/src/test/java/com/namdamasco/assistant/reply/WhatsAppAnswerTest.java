package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Delivery.Status;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhatsAppAnswerTest {

    @Test
    void aConnectionThatWasClosedUnderTheRequestMayHaveCarriedIt() {
        assertThat(after(new HttpClosedException("Connection was closed"))).isEqualTo(Status.UNKNOWN);
        assertThat(after(new ProcessingException(new HttpClosedException("Connection was closed"))))
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aConnectionThatNeverWasCarriedNothing() {
        assertThat(after(new ProcessingException(new ConnectException()))).isEqualTo(Status.SENDER_BUSY);
    }

    private static Status after(RuntimeException failure) {
        return WhatsAppAnswer.of(() -> {
                    throw failure;
                })
                .status();
    }
}
