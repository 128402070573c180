package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.Contract;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ToolReplyTest {

    @Test
    void reachesTheModelWithoutQuotesAndEscapes() throws Exception {
        ToolReply text = ToolReply.of(Uni.createFrom().item("1) D1 TV 32\" | US$ 1,00\n2) D2 «ñ»"));

        assertThat(Contract.JSON.writeValueAsString(text)).isEqualTo("1) D1 TV 32\" | US$ 1,00\n2) D2 «ñ»");
    }
}
