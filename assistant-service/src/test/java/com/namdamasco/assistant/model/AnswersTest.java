package com.namdamasco.assistant.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.output.FinishReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which answers can be used, and when tools are over. */
class AnswersTest {

    private static final ToolExecutionRequest SEARCH = call("search_local_products", "{\"query\":\"nevera\"}");
    private static final ToolRounds ROUNDS = new ToolRounds(2, 3);

    @Test
    void neitherTextNorCallsIsNoAnswer() {
        assertThatThrownBy(() -> UsableAnswer.of(AiMessage.from(" "), FinishReason.STOP, true))
                .isInstanceOf(MalformedAnswerException.class);
        assertThatThrownBy(() -> UsableAnswer.of(AiMessage.from(SEARCH), FinishReason.TOOL_EXECUTION, false))
                .isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void callsThatWereNotOfferedAreDroppedWhereThereIsAText() {
        AiMessage both = AiMessage.from("Ya te digo.", List.of(SEARCH));

        assertThat(UsableAnswer.of(both, FinishReason.STOP, true)).isSameAs(both);
        assertThat(UsableAnswer.of(both, FinishReason.STOP, false)).isEqualTo(AiMessage.from("Ya te digo."));
    }

    @Test
    void anAnswerThatRanIntoItsBoundEndsWithItsLastWholeSentence() {
        AiMessage half = AiMessage.from("La nevera cuesta US$ 189,99. El televisor cuesta US$ 18");

        assertThat(UsableAnswer.of(half, FinishReason.LENGTH, true))
                .isEqualTo(AiMessage.from("La nevera cuesta US$ 189,99."));
        assertThatThrownBy(() -> UsableAnswer.of(AiMessage.from("La nevera cuesta US$ 1.2"), FinishReason.LENGTH, true))
                .isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void toolsAreOverAfterTheRoundsOfThisTurnNotOfEarlierOnes() {
        List<ChatMessage> messages = new ArrayList<>(List.of(SystemMessage.from("i"), UserMessage.from("neveras")));
        addRound(messages);
        addRound(messages);
        assertThat(ROUNDS.areOver(messages)).isTrue();

        messages.add(UserMessage.from("¿y cocinas?"));
        assertThat(ROUNDS.areOver(messages)).isFalse();
    }

    @Test
    void theEndOfToolsIsToldInTheInstructions() {
        List<ChatMessage> told = ToolRounds.withoutTools(List.of(SystemMessage.from("i"), UserMessage.from("Hola")));

        assertThat(((SystemMessage) told.get(0)).text()).isEqualTo("i" + ToolRounds.NO_MORE_TOOLS);
        assertThat(told.get(1)).isEqualTo(UserMessage.from("Hola"));
    }

    @Test
    void theSameCallWithTheSameArgumentsGoesInCircles() {
        List<ChatMessage> messages = new ArrayList<>(List.of(UserMessage.from("neveras")));
        assertThat(ROUNDS.goesInCircles(messages, AiMessage.from(SEARCH))).isFalse();
        addRound(messages);

        assertThat(ROUNDS.goesInCircles(messages, AiMessage.from(SEARCH))).isTrue();
        assertThat(ROUNDS.goesInCircles(messages, AiMessage.from(SEARCH, call("find_branches", "{}"))))
                .isFalse();
        assertThat(ROUNDS.goesInCircles(messages, AiMessage.from("Hay dos."))).isFalse();
    }

    @Test
    void soManyCallsAtOnceAndNoMore() {
        AiMessage many = AiMessage.from(Collections.nCopies(40, SEARCH));

        assertThat(ROUNDS.bounded(many).toolExecutionRequests()).hasSize(3);
    }

    @Test
    void failuresAreToldApart() {
        assertThat(Outcome.of(new InvalidRequestException("{\"code\":\"context_length_exceeded\"}")))
                .isEqualTo(Outcome.TOO_LONG);
        assertThat(Outcome.of(new InvalidRequestException("API key not valid. Please pass a valid API key.")))
                .isEqualTo(Outcome.DENIED);
        assertThat(Outcome.of(new InternalServerException("no choices returned")))
                .isEqualTo(Outcome.MALFORMED);
        assertThat(Outcome.of(new IllegalStateException(new java.net.ConnectException("refused"))))
                .isEqualTo(Outcome.UNAVAILABLE);
    }

    private static void addRound(List<ChatMessage> messages) {
        messages.add(AiMessage.from(SEARCH));
        messages.add(ToolExecutionResultMessage.from(SEARCH, "[]"));
    }

    private static ToolExecutionRequest call(String name, String arguments) {
        return ToolExecutionRequest.builder()
                .id(name)
                .name(name)
                .arguments(arguments)
                .build();
    }
}
