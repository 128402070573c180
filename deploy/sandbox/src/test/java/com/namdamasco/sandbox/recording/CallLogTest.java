package com.namdamasco.sandbox.recording;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallLogTest {
    private final CallLog log = new CallLog();

    @Test
    void keepsTheLatestCallsOnly() {
        for (int i = 0; i < CallLog.MAX_CALLS + 10; i++) {
            log.add(call(Target.NULU, Integer.toString(i)), 10);
        }

        assertThat(log.find(null, null, null)).hasSize(CallLog.MAX_CALLS);
        assertThat(log.find(null, "9", null)).isEmpty();
        assertThat(log.find(null, "10", null)).hasSize(1);
    }

    @Test
    void isBoundedBySizeToo() {
        for (int i = 0; i < 10; i++) {
            log.add(call(Target.OPENAI_EMBEDDINGS, Integer.toString(i)), 20_000_000);
        }

        assertThat(log.find(null, null, null)).hasSize(3);
    }

    @Test
    void findsByTargetAndConversation() {
        log.add(call(Target.NULU, "1"), 1);
        log.add(call(Target.WHATSAPP, "1"), 1);
        log.add(call(Target.WHATSAPP, "2"), 1);

        assertThat(log.find(Target.WHATSAPP, "1", null)).hasSize(1);
        assertThat(log.find(Target.WHATSAPP, null, null)).hasSize(2);
    }

    @Test
    void findsByATextOfTheBody() {
        log.add(call(Target.OPENAI_CHAT, null, Map.of("content", "Atiendes a Yolanda")), 1);
        log.add(call(Target.OPENAI_CHAT, null, Map.of("content", "Atiendes a Pedro")), 1);

        assertThat(log.find(Target.OPENAI_CHAT, null, "Yolanda")).hasSize(1);
        assertThat(log.find(null, null, "Ana")).isEmpty();
    }

    private static RecordedCall call(Target target, String conversationId) {
        return call(target, conversationId, "");
    }

    private static RecordedCall call(Target target, String conversationId, Object body) {
        return new RecordedCall(target, "f", conversationId, Instant.EPOCH, "POST", "/", Map.of(), body, 200, 1);
    }
}
