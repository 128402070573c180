package com.namdamasco.assistant.handover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where conversations go that a human is to continue. */
@ConfigMapping(prefix = "namdamasco.hand-over")
public interface HandOverConfig {

    /** {@code SUPPORT_BOARD_SALES_DEPARTMENT_ID}; without it the agents get the note only. */
    Optional<String> salesDepartmentId();

    /** {@code SUPPORT_BOARD_SUPPORT_DEPARTMENT_ID}; without it the agents get the note only. */
    Optional<String> supportDepartmentId();

    /** How often to look for what a reply that has left makes due. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** After the first failure; doubles with each. */
    @WithDefault("PT2S")
    Duration retryDelay();

    /** Some two hours, with the delays between them. */
    @WithDefault("20")
    int maxAttempts();

    /** Above the time that both of its calls may take: a worker that has not ended by then is taken for dead. */
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
