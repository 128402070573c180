package com.namdamasco.localstack.up;

import java.util.List;

/** What ./deploy/up was asked to do. The script prints the usage; it is not repeated here. */
enum Options {
    /** Run everything until Ctrl-C. */
    RUN,
    /** Run everything, ask one question, stop. */
    CHECK,
    /** Run what the services need, without them, until Ctrl-C. */
    INFRASTRUCTURE;

    /** @throws IllegalArgumentException for anything but nothing, --check or --infra */
    static Options of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return RUN;
        }
        return switch (String.join(" ", arguments)) {
            case "--check" -> CHECK;
            case "--infra" -> INFRASTRUCTURE;
            default -> throw new IllegalArgumentException("unknown option: " + String.join(" ", arguments));
        };
    }
}
