package com.namdamasco.catalog.related;

import java.util.List;

/** Items related to one, best first; {@code itemCode} is the one that was asked for, as the catalogue spells it. */
public record RelatedAnswer(String itemCode, int count, List<RelatedItem> results) {

    static RelatedAnswer of(String itemCode, List<RelatedItem> results) {
        return new RelatedAnswer(itemCode, results.size(), results);
    }
}
