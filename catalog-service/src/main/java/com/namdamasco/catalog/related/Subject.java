package com.namdamasco.catalog.related;

/**
 * The item that others are related to. All but code and name may be null; the keys are those of {@code search.Labels}.
 *
 * @param modelName name without colour and capacity
 */
record Subject(
        String itemCode, String name, String modelName, String brandKey, String categoryKey, String subCategoryKey) {}
