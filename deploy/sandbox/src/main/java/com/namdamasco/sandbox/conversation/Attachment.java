package com.namdamasco.sandbox.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A file of a message; in JSON the pair {@code ["name","url"]} that Nulu uses (contract §1). */
public record Attachment(String name, String url) {

    /** @throws IllegalArgumentException when there are fewer than two elements */
    @JsonCreator
    public static Attachment of(List<String> pair) {
        if (pair.size() < 2) {
            throw new IllegalArgumentException("an attachment is a pair [name, url]");
        }
        return new Attachment(pair.get(0), pair.get(1));
    }

    @JsonValue
    public List<String> pair() {
        return List.of(name, url);
    }
}
