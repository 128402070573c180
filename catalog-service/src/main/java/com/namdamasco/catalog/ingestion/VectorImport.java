package com.namdamasco.catalog.ingestion;

import java.util.List;

/**
 * What became of a batch of vectors.
 *
 * @param received items of the batch
 * @param texts different texts among them: an item has the same one in all its warehouses
 * @param imported texts that had no vector before
 */
public record VectorImport(int received, int texts, int imported, List<Rejection> rejected) {

    /** @param index of the item in the batch, from 0 */
    public record Rejection(int index, String field, String reason) {}
}
