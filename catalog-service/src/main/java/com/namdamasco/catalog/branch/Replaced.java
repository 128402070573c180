package com.namdamasco.catalog.branch;

/**
 * What a complete list of branches did to the one before.
 *
 * @param received branches in the list; {@code created + changed + unchanged}
 * @param removed branches that were there and are not in the list
 */
public record Replaced(int received, int created, int changed, int unchanged, int removed) {}
