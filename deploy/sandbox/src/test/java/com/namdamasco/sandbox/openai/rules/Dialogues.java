package com.namdamasco.sandbox.openai.rules;

import com.namdamasco.sandbox.openai.rules.Dialogue.Parameter;
import com.namdamasco.sandbox.openai.rules.Dialogue.Role;
import com.namdamasco.sandbox.openai.rules.Dialogue.Tool;
import com.namdamasco.sandbox.openai.rules.Dialogue.ToolCall;
import com.namdamasco.sandbox.openai.rules.Dialogue.Turn;
import java.util.ArrayList;
import java.util.List;

/** Dialogues as the assistant sends them, with its two tools. */
final class Dialogues {
    static final Tool SEARCH = new Tool(
            "search_local_products",
            List.of(
                    new Parameter("query", "string", true),
                    new Parameter("inStockOnly", "boolean", false),
                    new Parameter("branch", "string", false)));
    static final Tool DETAILS = new Tool("get_live_product_details", List.of(new Parameter("code", "string", true)));

    private Dialogues() {}

    /** The customer's sentences; the last is to be answered. */
    static Dialogue saying(String... sentences) {
        List<Turn> turns = new ArrayList<>(List.of(new Turn(Role.SYSTEM, "Eres el asistente.", List.of())));
        for (String sentence : sentences) {
            if (turns.size() > 1) {
                turns.add(new Turn(Role.ASSISTANT, "Con gusto.", List.of()));
            }
            turns.add(new Turn(Role.USER, sentence, List.of()));
        }
        return new Dialogue(turns, List.of(SEARCH, DETAILS));
    }

    /** A question, the shop's answer, and what the customer says to it. */
    static Dialogue answered(String question, String answer, String said) {
        List<Turn> turns = List.of(
                new Turn(Role.USER, question, List.of()),
                new Turn(Role.ASSISTANT, answer, List.of()),
                new Turn(Role.USER, said, List.of()));
        return new Dialogue(turns, List.of(SEARCH, DETAILS));
    }

    /** The same dialogue after one more tool call and its result. */
    static Dialogue then(Dialogue dialogue, String tool, String arguments, String result) {
        List<Turn> turns = new ArrayList<>(dialogue.turns());
        turns.add(new Turn(Role.ASSISTANT, "", List.of(new ToolCall(tool, arguments))));
        turns.add(new Turn(Role.TOOL, result, List.of()));
        return new Dialogue(turns, dialogue.tools());
    }
}
