package com.namdamasco.sandbox.openai.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.openai.chat.ChatChunk.Choice;
import com.namdamasco.sandbox.openai.chat.ChatChunk.Delta;
import com.namdamasco.sandbox.openai.chat.ChatCompletion.Message;
import com.namdamasco.sandbox.openai.chat.ChatCompletion.ToolCall;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A completion as server-sent events: role, pieces of text or the tool calls, the reason for the end, {@code [DONE]}. */
record ChatStream(ChatCompletion whole, boolean includeUsage, ObjectMapper json) implements StreamingOutput {

    @Override
    public void write(OutputStream output) throws IOException {
        for (ChatChunk chunk : chunks()) {
            event(output, json.writeValueAsString(chunk));
        }
        event(output, "[DONE]");
    }

    private List<ChatChunk> chunks() {
        List<ChatChunk> chunks = new ArrayList<>();
        if (whole.choices().isEmpty()) {
            return chunks;
        }
        Message message = whole.choices().get(0).message();
        chunks.add(chunk(new Delta("assistant", message.content() == null ? null : "", null), null));
        if (message.toolCalls() == null) {
            for (String word : message.content().split("(?<=\\s)")) {
                chunks.add(chunk(new Delta(null, word, null), null));
            }
        } else {
            for (int i = 0; i < message.toolCalls().size(); i++) {
                ToolCall call = message.toolCalls().get(i);
                ToolCall indexed = new ToolCall(i, call.id(), call.type(), call.function());
                chunks.add(chunk(new Delta(null, null, List.of(indexed)), null));
            }
        }
        chunks.add(chunk(new Delta(null, null, null), whole.choices().get(0).finishReason()));
        if (includeUsage) {
            chunks.add(of(List.of(), whole.usage()));
        }
        return chunks;
    }

    private ChatChunk chunk(Delta delta, String finishReason) {
        return of(List.of(new Choice(0, delta, finishReason)), null);
    }

    private ChatChunk of(List<Choice> choices, ChatCompletion.Usage usage) {
        return new ChatChunk(whole.id(), "chat.completion.chunk", whole.created(), whole.model(), choices, usage);
    }

    private static void event(OutputStream output, String data) throws IOException {
        output.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
