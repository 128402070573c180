package com.namdamasco.sandbox.openai.rules;

import java.util.Map;

/** What the model does next: call a tool, or answer. */
public sealed interface Decision {

    record Call(String tool, Map<String, Object> arguments) implements Decision {}

    record Say(String text) implements Decision {}
}
