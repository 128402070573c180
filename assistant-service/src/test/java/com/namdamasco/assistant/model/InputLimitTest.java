package com.namdamasco.assistant.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InputLimitTest {

    private static final SystemMessage INSTRUCTIONS = SystemMessage.from("i".repeat(300));

    @Test
    void leavesWhatFitsAsItIs() {
        List<ChatMessage> messages = List.of(INSTRUCTIONS, UserMessage.from("Hola"));

        assertThat(InputLimit.within(messages, 1000)).isEqualTo(messages);
    }

    @Test
    void leavesOutTheOldestFirstAndAResultTogetherWithItsCall() {
        List<ChatMessage> messages = new ArrayList<>(List.of(INSTRUCTIONS, UserMessage.from("neveras")));
        messages.addAll(call("1", 900));
        messages.add(AiMessage.from("Hay dos."));
        messages.add(UserMessage.from("¿y en blanco?"));

        assertThat(InputLimit.within(messages, 200))
                .containsExactly(INSTRUCTIONS, AiMessage.from("Hay dos."), UserMessage.from("¿y en blanco?"));
    }

    @Test
    void cutsTheLongestTextOfTheTurnItselfWhenThereIsNoHistoryLeft() {
        List<ChatMessage> messages = new ArrayList<>(List.of(INSTRUCTIONS, UserMessage.from("neveras")));
        messages.addAll(call("1", 9000));

        List<ChatMessage> cut = InputLimit.within(messages, 1000);

        assertThat(cut).hasSize(4);
        assertThat(TokenEstimate.of(cut)).isBetween(900, 1000);
        assertThat(((ToolExecutionResultMessage) cut.get(3)).text())
                .startsWith("rrr")
                .endsWith("[…]");
    }

    @Property(tries = 500)
    void neverSplitsAPairNeverLosesTheTurnAndKeepsTheBound(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 3000) Integer> lengths) {
        List<ChatMessage> messages = new ArrayList<>(List.of(INSTRUCTIONS));
        for (int i = 0; i < lengths.size(); i++) {
            if (i % 3 == 1) {
                messages.addAll(call("call" + i, lengths.get(i)));
            } else {
                messages.add(
                        i % 3 == 0
                                ? UserMessage.from("u".repeat(lengths.get(i) + 1))
                                : AiMessage.from("a".repeat(lengths.get(i) % 600 + 1)));
            }
        }
        messages.add(UserMessage.from("¿y ahora?"));
        messages.addAll(call("last", 6000));

        List<ChatMessage> cut = InputLimit.within(messages, 1200);

        assertThat(TokenEstimate.of(cut)).isLessThanOrEqualTo(1200);
        assertThat(cut.get(0)).isEqualTo(INSTRUCTIONS);
        assertThat(cut).contains(UserMessage.from("¿y ahora?"));
        for (int i = 0; i < cut.size(); i++) {
            boolean calls = cut.get(i) instanceof AiMessage said && said.hasToolExecutionRequests();
            boolean result = i + 1 < cut.size() && cut.get(i + 1) instanceof ToolExecutionResultMessage;
            assertThat(result).isEqualTo(calls);
        }
    }

    private static List<ChatMessage> call(String id, int length) {
        var request = ToolExecutionRequest.builder()
                .id(id)
                .name("search_local_products")
                .arguments("{}")
                .build();
        return List.of(AiMessage.from(request), ToolExecutionResultMessage.from(request, "r".repeat(length + 1)));
    }
}
