package com.namdamasco.sandbox.openai.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a chat model is given: the messages so far and the tools that it may call. */
public record Dialogue(List<Turn> turns, List<Tool> tools) {

    /** Who speaks, in OpenAI's words. */
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT,
        TOOL
    }

    /** @param toolCalls what an assistant's message asked for, else empty */
    public record Turn(Role role, String text, List<ToolCall> toolCalls) {}

    /** @param arguments JSON */
    public record ToolCall(String name, String arguments) {}

    /** @param parameters in the order declared */
    public record Tool(String name, List<Parameter> parameters) {}

    /** @param type JSON schema's: string, integer, number, boolean, ... */
    public record Parameter(String name, String type, boolean required) {}

    /** What the customer said last, or "". */
    String lastSaid() {
        int index = lastUserIndex();
        return index < 0 ? "" : turns.get(index).text();
    }

    /** What was said before that, latest first. */
    List<String> saidBefore() {
        int last = lastUserIndex();
        List<String> earlier = new ArrayList<>();
        for (int i = last - 1; i >= 0; i--) {
            if (turns.get(i).role() == Role.USER) {
                earlier.add(turns.get(i).text());
            }
        }
        return earlier;
    }

    /** What the shop said before that, latest first. */
    List<String> answeredBefore() {
        List<String> answers = new ArrayList<>();
        for (int i = lastUserIndex() - 1; i >= 0; i--) {
            if (turns.get(i).role() == Role.ASSISTANT && !turns.get(i).text().isBlank()) {
                answers.add(turns.get(i).text());
            }
        }
        return answers;
    }

    /** What followed the customer's last words: our tool calls and their results. */
    List<Turn> sinceLastSaid() {
        return turns.subList(lastUserIndex() + 1, turns.size());
    }

    Optional<Tool> tool(String name) {
        return tools.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    private int lastUserIndex() {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).role() == Role.USER) {
                return i;
            }
        }
        return -1;
    }
}
