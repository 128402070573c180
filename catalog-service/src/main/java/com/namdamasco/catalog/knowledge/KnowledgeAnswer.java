package com.namdamasco.catalog.knowledge;

import java.util.List;

/** Passages of the shop's documents, best first. */
public record KnowledgeAnswer(String query, int count, List<Found> results) {

    /**
     * A passage.
     *
     * @param document name of its document
     * @param title title of the document and heading of the passage
     * @param text Spanish plain text or Markdown
     * @param score fused rank of meaning and words: comparable within one answer only
     */
    public record Found(String document, String title, String text, double score) {}
}
