package com.namdamasco.assistant.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** Passages of the shop's own documents, best first (docs/contracts/catalog-knowledge.json). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Knowledge(String query, int count, List<Passage> results) {

    /** @param title of the document and its section */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Passage(String document, String title, String text) {}
}
