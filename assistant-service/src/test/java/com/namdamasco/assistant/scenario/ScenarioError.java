package com.namdamasco.assistant.scenario;

/** A scenario file that cannot be understood: says where and what is known instead. */
final class ScenarioError extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScenarioError(String message) {
        super(message);
    }

    ScenarioError in(String where) {
        return new ScenarioError(where + ": " + getMessage());
    }
}
