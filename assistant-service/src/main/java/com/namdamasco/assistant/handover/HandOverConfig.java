package com.namdamasco.assistant.handover;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where conversations go that a human is to continue. */
@ConfigMapping(prefix = "namdamasco.hand-over")
public interface HandOverConfig {

    /** Nulu's department for conversations that go to the sales agents; without it they get a note only. */
    @Variable(form = "[A-Za-z0-9_-]+", inWords = "an id of Nulu: letters, digits, _ and -")
    Optional<String> salesDepartmentId();

    /** Nulu's department for conversations that go to support; without it the agents get a note only. */
    @Variable(form = "[A-Za-z0-9_-]+", inWords = "an id of Nulu: letters, digits, _ and -")
    Optional<String> supportDepartmentId();

    /** How often to look for what a reply that has left makes due. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** Wait after a note or a department that Nulu did not take; doubles with each failure. */
    @WithDefault("PT2S")
    Duration retryDelay();

    /** Attempts at a hand-over: some two hours, with the delays between them. */
    @WithDefault("20")
    int maxAttempts();

    /** A worker that has not carried out a hand-over by then is taken for dead; above the time that both of its calls may take. */
    @WithDefault("PT1M")
    Duration lease();

    /** Nulu's id of a department, when it is configured. */
    static Optional<String> idOf(HandOverConfig config, Department department) {
        if (department == null) {
            return Optional.empty();
        }
        Optional<String> id =
                department == Department.SALES ? config.salesDepartmentId() : config.supportDepartmentId();
        return id.map(String::strip).filter(text -> !text.isEmpty());
    }
}
