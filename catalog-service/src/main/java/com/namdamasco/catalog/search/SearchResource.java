package com.namdamasco.catalog.search;

import com.namdamasco.catalog.problem.RequestProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search by a customer's words (docs/contracts/catalog-search.json). */
@Path("/api/products/search")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int MAX_QUERY = 500;
    private static final int MAX_BRANCH = 200;
    private static final int MAX_LIMIT = 100;

    private final ProductSearch search;

    SearchResource(ProductSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Search products",
            description = "By item code or model number, Spanish words, numbers with units (32\", 128gb) and meaning;"
                    + " items of all warehouses together, best first.")
    @APIResponse(responseCode = "200", description = "The items found, perhaps none")
    @APIResponse(responseCode = "400", description = "No query, or a parameter beyond its bounds")
    public Uni<SearchAnswer> search(
            @Parameter(description = "The customer's words, at most 500 characters", required = true)
                    @QueryParam("query")
                    String query,
            @Parameter(description = "true: only items, and only branches, with stock")
                    @QueryParam("inStock")
                    @DefaultValue("false")
                    String inStock,
            @Parameter(description = "Only branches whose name contains this, accents and case aside")
                    @QueryParam("branch")
                    String branch,
            @Parameter(description = "Items at most, 1 to 100") @QueryParam("limit") @DefaultValue("10") String limit) {
        if (query == null || query.isBlank()) {
            throw RequestProblem.badRequest("Say what to search for: ?query=televisor 32 pulgadas");
        }
        if (query.length() > MAX_QUERY) {
            throw RequestProblem.badRequest("query has at most " + MAX_QUERY + " characters.");
        }
        if (branch != null && branch.length() > MAX_BRANCH) {
            throw RequestProblem.badRequest("branch has at most " + MAX_BRANCH + " characters.");
        }
        return search.find(query, flag(inStock), branch == null || branch.isBlank() ? null : branch, bounded(limit));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw RequestProblem.badRequest("inStock is true or false.");
        };
    }

    private static int bounded(String limit) {
        try {
            int items = Integer.parseInt(limit);
            if (items >= 1 && items <= MAX_LIMIT) {
                return items;
            }
        } catch (NumberFormatException e) {
            // Told below: it is out of bounds too.
        }
        throw RequestProblem.badRequest("limit is a whole number from 1 to " + MAX_LIMIT + ".");
    }
}
