package com.namdamasco.assistant.reply;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendFenceTest {

    @Test
    void letsAReplyPassThatNothingStandsAgainst() {
        assertThat(SendFence.obstacle(false, true, false)).isEmpty();
    }

    @Test
    void stopsWhatAHumanOrANewerMessageHasOvertaken() {
        assertThat(SendFence.obstacle(true, true, false)).contains("the conversation is paused");
        assertThat(SendFence.obstacle(false, false, false)).contains("a human took over");
        assertThat(SendFence.obstacle(false, true, true)).contains(SendFence.OVERTAKEN);
    }
}
