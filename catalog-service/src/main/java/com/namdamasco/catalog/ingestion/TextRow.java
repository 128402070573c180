package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.embedding.EmbeddedText;
import com.namdamasco.catalog.search.Derivation;
import java.io.IOException;
import java.util.UUID;

/**
 * What is stored of an item's texts, with all that search reads out of them. Making one takes long, because texts are long and
 * come as HTML; it is pure, so several can be made at once.
 */
record TextRow(
        UUID contentHash,
        Entry.Texts texts,
        String description,
        String specification,
        String embeddedText,
        Derivation derived) {

    static final String TABLE =
            "item_text (content_hash, name, brand, category, sub_category, line, item_group, description, specification,"
                    + " embedded_text, measures, codes, model_key, model_name, colour, capacity, brand_key, category_key,"
                    + " sub_category_key, derivation)";

    static TextRow of(Entry entry) {
        Entry.Texts texts = entry.texts();
        String description = PlainText.of(texts.description());
        String specification = PlainText.of(texts.specification());
        return new TextRow(
                entry.contentHash(),
                texts,
                description,
                specification,
                EmbeddedText.of(
                        texts.brand(), texts.name(), texts.category(), texts.subCategory(), description, specification),
                Derivation.of(
                        texts.name(),
                        texts.brand(),
                        texts.category(),
                        texts.subCategory(),
                        description,
                        specification));
    }

    void writeTo(CopyRows rows) throws IOException {
        rows.add(contentHash)
                .add(texts.name())
                .add(texts.brand())
                .add(texts.category())
                .add(texts.subCategory())
                .add(texts.line())
                .add(texts.itemGroup())
                .add(description)
                .add(specification)
                .add(embeddedText)
                .addArray(derived.measures())
                .addArray(derived.codes())
                .add(derived.model().key())
                .add(derived.model().name())
                .add(derived.model().colour())
                .add(derived.model().capacity())
                .add(derived.brandKey())
                .add(derived.categoryKey())
                .add(derived.subCategoryKey())
                .add(Derivation.VERSION)
                .end();
    }
}
