package com.namdamasco.sandbox.openai.rules;

import java.util.Map;

/** What the model does next: call a tool, answer, or do as a script tells it. */
public sealed interface Decision {

    record Call(String tool, Map<String, Object> arguments) implements Decision {}

    record Say(String text) implements Decision {}

    /** Anything a script can order, also what no model of rules would do. */
    record Told(ScriptedAnswer answer) implements Decision {}
}
