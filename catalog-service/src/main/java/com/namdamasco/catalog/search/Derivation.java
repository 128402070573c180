package com.namdamasco.catalog.search;

import java.util.Set;

/**
 * What search reads out of an item's texts; stored beside them. Pure: the same texts give the same derivation, until
 * {@link #VERSION} changes. Whoever changes what {@link Measures}, {@link Codes}, {@link ModelName} or {@link Labels} make
 * of a text raises the version; texts of older ones are derived anew at start ({@link OutdatedTexts}).
 *
 * @param model what the name says of model, colour and capacity
 * @param brandKey the brand as filters compare it, see {@link Labels}; may be null, like the two others
 */
public record Derivation(
        Set<String> measures,
        Set<String> codes,
        ModelName model,
        String brandKey,
        String categoryKey,
        String subCategoryKey) {

    /** Of the rules; stored with what they made. */
    public static final int VERSION = 1;

    /** All but the name may be null; description and specification are plain text. */
    public static Derivation of(
            String name, String brand, String category, String subCategory, String description, String specification) {
        return new Derivation(
                Measures.ofProduct(name, specification, description),
                Codes.ofName(name),
                ModelName.of(name, brand, category, subCategory, specification),
                Labels.key(brand),
                Labels.key(category),
                Labels.key(subCategory));
    }
}
