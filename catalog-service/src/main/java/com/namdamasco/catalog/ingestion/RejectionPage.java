package com.namdamasco.catalog.ingestion;

import java.util.List;

/**
 * Rejected entries of a push in the order of the push.
 *
 * @param rejected how many the push has; of more than {@value Rejections#KEPT} the first are kept
 * @param rejections this page
 * @param next value of {@code after} for the next page; null on the last
 */
public record RejectionPage(int rejected, List<IngestionReport.Rejection> rejections, Integer next) {}
