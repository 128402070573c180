package com.namdamasco.assistant.scenario;

import java.util.List;

/**
 * A scenario as its file has it.
 *
 * @param file where it stands
 * @param name what it shows, one sentence
 * @param channel the sandbox's name of it: wa, ig, fb, tg, web
 * @param customer first name
 * @param alone whether it breaks what all scenarios share, so that no other may run beside it
 * @param given what is so before anyone writes
 * @param rounds what happens, and what must be so afterwards, one after the other
 */
record Scenario(
        String file,
        String name,
        String channel,
        String customer,
        boolean alone,
        List<Step> given,
        List<Round> rounds) {

    /** @param then never empty: what nobody checks is no scenario */
    record Round(List<Step> when, List<Step> then) {}

    @Override
    public String toString() {
        return file.replace(".yaml", "") + ": " + name;
    }
}
