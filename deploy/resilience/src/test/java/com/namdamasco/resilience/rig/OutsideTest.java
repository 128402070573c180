package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.KeepAliveClient;
import com.namdamasco.resilience.rig.Call.Target;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutsideTest {

    private static final String MESSAGE =
            """
            {"messaging_product":"whatsapp","to":"584140001234","type":"text","text":{"body":"Sobre tu consulta %s"},\
            "biz_opaque_callback_data":"0b8f4a52-5a4e-4c39-8f6c-3b0f0d1f8a11"}""";

    private final Outside outside = new Outside();

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void ledgersASendBeforeItsAnswerIsDropped() {
        outside.faults(call -> Fault.lostAnswer(Duration.ZERO));

        assertThatThrownBy(() -> whatsApp(Question.mark(77))).isInstanceOf(EOFException.class);

        assertThat(outside.whatsApp().sentTo(1234)).singleElement().satisfies(sent -> {
            assertThat(sent.questions()).containsExactly(Question.mark(77));
            assertThat(sent.answered()).isFalse();
            assertThat(sent.replyId()).isEqualTo("0b8f4a52-5a4e-4c39-8f6c-3b0f0d1f8a11");
        });
    }

    @Test
    void hasNothingOfASendThatItRefused() throws IOException {
        outside.faults(call -> call.target() == Target.WHATSAPP ? Fault.refused(429) : Fault.NONE);

        KeepAliveClient.Answer answer = whatsApp(Question.mark(77));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(outside.whatsApp().sentTo(1234)).isEmpty();
        assertThat(outside.calls(Target.WHATSAPP)).isEqualTo(1);
    }

    @Test
    void theModelRepeatsTheMarksOfTheLastQuestions() throws IOException {
        String asked = "{\"role\":\"user\",\"content\":\"%s\"}";
        String conversation = "{\"messages\":["
                + String.join(
                        ",",
                        asked.formatted(Question.text(1)),
                        "{\"role\":\"assistant\",\"content\":\"ya\"}",
                        asked.formatted(Question.text(2) + "\\n" + Question.text(3)),
                        "{\"role\":\"tool\",\"content\":\"D0007277\"}")
                + "]}";

        byte[] answer = post("/openai/v1/chat/completions", conversation).body();

        assertThat(Question.in(new String(answer, StandardCharsets.UTF_8)))
                .isEqualTo(List.of(Question.mark(2), Question.mark(3)));
    }

    private KeepAliveClient.Answer whatsApp(String mark) throws IOException {
        return post("/whatsapp/v23.0/106540352242922/messages", MESSAGE.formatted(mark));
    }

    private KeepAliveClient.Answer post(String path, String body) throws IOException {
        try (KeepAliveClient client = new KeepAliveClient(outside.url().getPort())) {
            return client.exchange(KeepAliveClient.post(
                    path, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
