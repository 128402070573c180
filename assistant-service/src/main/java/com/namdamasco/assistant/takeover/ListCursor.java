package com.namdamasco.assistant.takeover;

import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;

/** Where a page of the list ended: the last conversation's activity and id. Opaque to callers. */
record ListCursor(OffsetDateTime lastActivityAt, String conversationId) {

    private static final int LONGEST = 400;

    String encoded() {
        String plain = lastActivityAt + " " + conversationId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static ListCursor decode(String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(bounded(cursor)), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 2);
            return new ListCursor(OffsetDateTime.parse(parts[0]), Parameters.id(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw refused();
        }
    }

    private static String bounded(String cursor) {
        if (cursor.length() > LONGEST) {
            throw refused();
        }
        return cursor;
    }

    private static BadRequestException refused() {
        return new BadRequestException(
                "The parameter cursor is not one that this list gave; leave it out to begin anew");
    }
}
