package com.namdamasco.assistant.agent;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Answers calls of tools that do not exist: told so, a model finds the right one or goes on without. */
@ApplicationScoped
public class UnknownTool implements Function<ToolExecutionRequest, ToolExecutionResultMessage> {

    static final String ANSWER =
            "No existe ninguna herramienta con ese nombre. Usa solo las que se te ofrecen, o contesta sin.";

    @Override
    public ToolExecutionResultMessage apply(ToolExecutionRequest call) {
        return ToolExecutionResultMessage.from(call, ANSWER);
    }
}
