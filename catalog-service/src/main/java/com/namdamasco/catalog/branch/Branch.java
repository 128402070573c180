package com.namdamasco.catalog.branch;

import com.namdamasco.catalog.product.CompositeId;
import java.util.List;
import java.util.Set;

/**
 * A shop and the warehouse that sells there (docs/contracts/branches.json). Texts as customers read them, nothing is null.
 *
 * @param warehouse name as in the pushes' {@code whsName}
 * @param branch name as in the pushes' {@code branchName}
 * @param hours opening hours, Spanish text
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 * @param citySynonyms other names that customers use for the city or what they count to it
 */
public record Branch(
        String warehouse,
        String branch,
        String city,
        String state,
        String address,
        String hours,
        double latitude,
        double longitude,
        List<String> citySynonyms) {

    public Branch {
        citySynonyms = List.copyOf(citySynonyms);
    }

    /** Its identity: what {@code branch_key} is in the table of products. */
    String key() {
        return CompositeId.canonical(branch);
    }

    String warehouseKey() {
        return CompositeId.canonical(warehouse);
    }

    /** Under what its products may be stored: a push without {@code branchName} calls the branch as its warehouse. */
    Set<String> productKeys() {
        String key = key();
        String warehouseKey = warehouseKey();
        return key.equals(warehouseKey) ? Set.of(key) : Set.of(key, warehouseKey);
    }

    Coordinates at() {
        return new Coordinates(latitude, longitude);
    }
}
