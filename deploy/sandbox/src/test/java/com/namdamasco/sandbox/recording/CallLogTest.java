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

        assertThat(log.find(null, null)).hasSize(CallLog.MAX_CALLS);
        assertThat(log.find(null, "9")).isEmpty();
        assertThat(log.find(null, "10")).hasSize(1);
    }

    @Test
    void isBoundedBySizeToo() {
        for (int i = 0; i < 10; i++) {
            log.add(call(Target.OPENAI_EMBEDDINGS, Integer.toString(i)), 20_000_000);
        }

        assertThat(log.find(null, null)).hasSize(3);
    }

    @Test
    void findsByTargetAndConversation() {
        log.add(call(Target.NULU, "1"), 1);
        log.add(call(Target.WHATSAPP, "1"), 1);
        log.add(call(Target.WHATSAPP, "2"), 1);

        assertThat(log.find(Target.WHATSAPP, "1")).hasSize(1);
        assertThat(log.find(Target.WHATSAPP, null)).hasSize(2);
    }

    private static RecordedCall call(Target target, String conversationId) {
        return new RecordedCall(target, "f", conversationId, Instant.EPOCH, "POST", "/", Map.of(), "", 200, 1);
    }
}
