package com.namdamasco.assistant.catalog;

import jakarta.ws.rs.QueryParam;

/** What narrows a search; null is not asked for. The catalogue refuses what is out of bounds, so callers bound it first. */
public class SearchFilters {

    /** {@code true}: only what is in stock. */
    @QueryParam("inStock")
    public Boolean inStock;

    /** Part of a branch's name. */
    @QueryParam("branch")
    public String branch;

    /** A city in any spelling, a synonym or a state. */
    @QueryParam("city")
    public String city;

    @QueryParam("brand")
    public String brand;

    @QueryParam("category")
    public String category;

    /** USD, at most two decimals after a point. */
    @QueryParam("minPrice")
    public String minPrice;

    @QueryParam("maxPrice")
    public String maxPrice;

    /** {@code relevance}, {@code price-asc} or {@code price-desc}. */
    @QueryParam("sort")
    public String sort;
}
