package com.namdamasco.assistant.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bounds of tool calls: how many rounds, how many calls at once, and no round that only repeats earlier calls. Pure. */
final class ToolRounds {

    /** Added to the instructions once tools are over, or models announce a search that will not come. */
    static final String NO_MORE_TOOLS =
            "\n\nYa no puedes consultar nada más para esta respuesta: contesta ahora con lo que las herramientas ya dieron, "
                    + "o di con honestidad que no pudiste confirmarlo y ofrece que un asesor lo haga.";

    private final int maxRounds;
    private final int maxCalls;

    ToolRounds(int maxRounds, int maxCalls) {
        this.maxRounds = maxRounds;
        this.maxCalls = maxCalls;
    }

    /** Whether the model has to answer now, without tools. */
    boolean areOver(List<ChatMessage> messages) {
        return rounds(messages).count() >= maxRounds;
    }

    /** Whether the answer asks for nothing but what was asked before in this turn, with the same arguments. */
    boolean goesInCircles(List<ChatMessage> messages, AiMessage answer) {
        if (!answer.hasToolExecutionRequests()) {
            return false;
        }
        List<String> earlier = rounds(messages)
                .flatMap(round -> round.toolExecutionRequests().stream())
                .map(ToolRounds::wording)
                .toList();
        return answer.toolExecutionRequests().stream().map(ToolRounds::wording).allMatch(earlier::contains);
    }

    /** The answer with at most so many calls at once. */
    AiMessage bounded(AiMessage answer) {
        if (answer.toolExecutionRequests().size() <= maxCalls) {
            return answer;
        }
        return answer.toBuilder()
                .toolExecutionRequests(answer.toolExecutionRequests().subList(0, maxCalls))
                .build();
    }

    /** The instructions, with the end of tools told. */
    static List<ChatMessage> withoutTools(List<ChatMessage> messages) {
        List<ChatMessage> told = new ArrayList<>(messages);
        if (!told.isEmpty() && told.get(0) instanceof SystemMessage instructions) {
            told.set(0, SystemMessage.from(instructions.text() + NO_MORE_TOOLS));
        }
        return told;
    }

    private static Stream<AiMessage> rounds(List<ChatMessage> messages) {
        int begin = 0;
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i) instanceof UserMessage) {
                begin = i;
            }
        }
        return messages.subList(begin, messages.size()).stream()
                .filter(AiMessage.class::isInstance)
                .map(AiMessage.class::cast)
                .filter(AiMessage::hasToolExecutionRequests);
    }

    private static String wording(ToolExecutionRequest call) {
        return call.name() + "\n" + call.arguments();
    }
}
