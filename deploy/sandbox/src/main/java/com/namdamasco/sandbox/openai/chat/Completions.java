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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts the rule model's decision into OpenAI's words, with a plausible count of tokens. */
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

    /** @param promptLength characters of the request */
    ChatCompletion complete(ChatRequest request, int promptLength) {
        Decision decision = script.instead(RuleModel.decide(request.dialogue()));
        Message message = message(decision);
        String finish = message.toolCalls() == null ? "stop" : "tool_calls";
        int prompt = tokens(promptLength);
        int completion = tokens(written(message).length());
        return new ChatCompletion(
                "chatcmpl-" + random(),
                "chat.completion",
                Instant.now().getEpochSecond(),
                request.model(),
                List.of(new Choice(0, message, null, finish)),
                new Usage(prompt, completion, prompt + completion),
                "fp_sandbox");
    }

    private Message message(Decision decision) {
        if (decision instanceof Decision.Call call) {
            Function function = new Function(call.tool(), written(call.arguments()));
            return new Message(
                    "assistant", null, null, List.of(new ToolCall(null, "call_" + random(), "function", function)));
        }
        return new Message("assistant", ((Decision.Say) decision).text(), null, null);
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
