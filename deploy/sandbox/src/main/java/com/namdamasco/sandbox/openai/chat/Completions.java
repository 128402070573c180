package com.namdamasco.sandbox.openai.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.openai.chat.ChatCompletion.Choice;
import com.namdamasco.sandbox.openai.chat.ChatCompletion.Function;
import com.namdamasco.sandbox.openai.chat.ChatCompletion.Message;
import com.namdamasco.sandbox.openai.chat.ChatCompletion.ToolCall;
import com.namdamasco.sandbox.openai.chat.ChatCompletion.Usage;
import com.namdamasco.sandbox.openai.rules.Decision;
import com.namdamasco.sandbox.openai.rules.RuleModel;
import com.namdamasco.sandbox.openai.rules.Script;
import com.namdamasco.sandbox.openai.rules.ScriptedAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts the model's decision into OpenAI's words, with a plausible count of tokens. */
@ApplicationScoped
class Completions {
    /** Roughly, for Spanish and JSON alike. */
    private static final int CHARACTERS_A_TOKEN = 4;

    private final ObjectMapper json;
    private final Script script;

    Completions(ObjectMapper json, Script script) {
        this.json = json;
        this.script = script;
    }

    Decision decide(ChatRequest request) {
        return script.instead(request.dialogue(), RuleModel.decide(request.dialogue()));
    }

    /**
     * @param decision not one that fails
     * @param promptLength characters of the request
     */
    ChatCompletion complete(ChatRequest request, Decision decision, int promptLength) {
        Message message = message(decision);
        String finish = message.toolCalls() == null ? "stop" : "tool_calls";
        boolean empty = decision instanceof Decision.Told told && told.answer().noChoices();
        return new ChatCompletion(
                "chatcmpl-" + random(),
                "chat.completion",
                Instant.now().getEpochSecond(),
                request.model(),
                empty ? List.of() : List.of(new Choice(0, message, null, finish)),
                usage(decision, tokens(promptLength), tokens(written(message).length())),
                "fp_sandbox");
    }

    private Message message(Decision decision) {
        if (decision instanceof Decision.Call call) {
            return calling(List.of(toolCall(call.tool(), written(call.arguments()))));
        }
        if (decision instanceof Decision.Told told) {
            ScriptedAnswer answer = told.answer();
            return answer.calls() == null
                    ? saying(answer.say())
                    : calling(answer.calls().stream()
                            .map(call -> toolCall(call.name(), call.argumentsAsText()))
                            .toList());
        }
        return saying(((Decision.Say) decision).text());
    }

    private static Message saying(String text) {
        return new Message("assistant", text, null, null);
    }

    private static Message calling(List<ToolCall> calls) {
        return new Message("assistant", null, null, calls);
    }

    private static ToolCall toolCall(String tool, String arguments) {
        return new ToolCall(null, "call_" + random(), "function", new Function(tool, arguments));
    }

    private static Usage usage(Decision decision, int prompt, int completion) {
        if (decision instanceof Decision.Told told) {
            ScriptedAnswer answer = told.answer();
            prompt = answer.promptTokens() == null ? prompt : answer.promptTokens();
            completion = answer.completionTokens() == null ? completion : answer.completionTokens();
        }
        return new Usage(prompt, completion, prompt + completion);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings, numbers and booleans are always JSON", impossible);
        }
    }

    private static int tokens(int characters) {
        return Math.max(1, (characters + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN);
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }
}
