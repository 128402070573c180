package com.namdamasco.assistant.takeover;

import com.namdamasco.assistant.takeover.TakeoverPolicy.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TakeoverPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER, ANSWER",
        "HUMAN_AGENT, PAUSE_FOR_HUMAN",
        "UNKNOWN, PAUSE_TO_BE_SAFE",
        "OWN_ECHO, IGNORE",
        "COMMENT_BOT, IGNORE",
    })
    void decidesByWhoWrote(SenderRole role, Verdict expected) {
        assertThat(TakeoverPolicy.verdict(role, true, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER, ANSWER",
        "HUMAN_AGENT, RESUME",
        "UNKNOWN, PAUSE_TO_BE_SAFE",
        "OWN_ECHO, IGNORE",
        "COMMENT_BOT, IGNORE",
    })
    void takesTheResumeCommandFromHumanAgentsOnly(SenderRole role, Verdict expected) {
        assertThat(TakeoverPolicy.verdict(role, true, true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(SenderRole.class)
    void ignoresEmptyMessagesWhoeverSendsThem(SenderRole role) {
        assertThat(TakeoverPolicy.verdict(role, false, false)).isEqualTo(Verdict.IGNORE);
    }
}
