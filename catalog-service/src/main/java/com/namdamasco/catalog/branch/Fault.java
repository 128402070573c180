package com.namdamasco.catalog.branch;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What is wrong with a value of a list of branches.
 *
 * @param index of the branch in the list, from 0
 * @param field its name; empty when the whole branch is meant
 * @param reason what it must be, never an echo of the value
 */
@JsonPropertyOrder({"index", "field", "reason"})
public record Fault(int index, String field, String reason) {

    @Override
    public String toString() {
        return "index " + index + (field.isEmpty() ? "" : ", " + field) + ": " + reason;
    }
}
