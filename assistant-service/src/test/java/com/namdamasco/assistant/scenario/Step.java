package com.namdamasco.assistant.scenario;

/** One line of a scenario: something to do, or something to check, which throws an AssertionError when it is not so. */
@FunctionalInterface
interface Step {
    void on(Play play);
}
