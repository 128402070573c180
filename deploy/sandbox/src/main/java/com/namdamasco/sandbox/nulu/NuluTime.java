package com.namdamasco.sandbox.nulu;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Nulu's times: UTC, {@code yyyy-MM-dd HH:mm:ss}. */
final class NuluTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private NuluTime() {}

    static String of(Instant instant) {
        return FORMAT.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** @throws NuluError 400 when it is no such time */
    static Instant parse(String text) {
        try {
            return LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException wrong) {
            throw NuluError.malformed("datetime");
        }
    }
}
