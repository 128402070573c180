package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.handover.Department;
import com.namdamasco.assistant.handover.HandOverWish;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import io.quarkiverse.langchain4j.HandleToolArgumentError;
import io.quarkiverse.langchain4j.HandleToolExecutionError;
import jakarta.enterprise.context.ApplicationScoped;

/** Only takes the wish down: what follows from it happens once the reply is committed, however often the turn is tried. */
@ApplicationScoped
public class HandOverTool {

    private static final int LONGEST_REASON = 200;

    @Tool(name = "hand_over_to_human", value = "Pasa la conversación a un asesor humano.")
    public ToolReply handOverToHuman(
            @ToolMemoryId ConversationSoFar conversation,
            @P("sales o support") String department,
            @P("Qué necesita el cliente, en una frase") String reason) {
        Department to = Department.of(department);
        conversation.handOver(new HandOverWish(to, Plain.text(reason, LONGEST_REASON)));
        return new ToolReply(
                "Anotado: un asesor de " + to.spanish() + " seguirá por este chat. Díselo al cliente en una frase.");
    }

    @HandleToolExecutionError
    public static String onFailure(Throwable failure) {
        return ToolFailures.of(failure);
    }

    @HandleToolArgumentError
    public static String onMalformedArguments(Throwable failure) {
        return ToolFailures.ofArguments();
    }
}
