package com.namdamasco.catalog.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What is known of a document.
 *
 * @param origin {@code file} or {@code request}
 * @param characters its length
 * @param passages what a search can find of it
 * @param changedAt when it was put; absent for a file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(String name, String origin, int characters, int passages, OffsetDateTime changedAt) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.name(),
                document.isFile() ? "file" : "request",
                document.markdown().length(),
                document.passages().size(),
                document.isFile() ? null : document.changedAt().withOffsetSameInstant(ZoneOffset.UTC));
    }
}
