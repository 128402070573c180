package com.namdamasco.catalog.search;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search by a customer's words (docs/contracts/catalog-search.json). */
@Path("/api/products/search")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private final ProductSearch search;

    SearchResource(ProductSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Search products",
            description =
                    "By item code or model number, Spanish words, numbers with units (32\", 128gb), prices (menos de"
                            + " 200 dólares) and meaning; models with their variants in all warehouses, best first.")
    @APIResponse(responseCode = "200", description = "What was found, perhaps nothing: then with an explanation")
    @APIResponse(responseCode = "400", description = "No query, or a parameter beyond its bounds")
    public Uni<SearchAnswer> search(@BeanParam SearchParameters parameters) {
        return search.find(parameters.checked());
    }
}
