package com.namdamasco.catalog.related;

import com.namdamasco.catalog.problem.RequestProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What could take an item's place, and what goes with it (docs/contracts/catalog-similar.json, catalog-accessories.json). */
@Path("/api")
@Tag(name = "Products")
@Produces(MediaType.APPLICATION_JSON)
public class RelatedResource {

    private static final int MAX_LIMIT = 50;
    /** A code may contain a slash. */
    private static final String ITEM = "/items/{itemCode: .+}";

    private final Items items;
    private final Accessories accessories;

    RelatedResource(Items items, Accessories accessories) {
        this.items = items;
        this.accessories = accessories;
    }

    @GET
    @Path(ITEM + "/similar")
    @Operation(
            summary = "Other models like an item",
            description =
                    "Of the same category, near in kind, price, measures and meaning; what is in stock first, one item a"
                            + " model.")
    @APIResponse(responseCode = "200", description = "The items, perhaps none")
    @APIResponse(responseCode = "400", description = "limit beyond its bounds")
    @APIResponse(responseCode = "404", description = "No such item")
    public Uni<RelatedAnswer> similar(
            @RestPath String itemCode,
            @Parameter(description = "Items at most, 1 to 50") @RestQuery @DefaultValue("10") String limit) {
        int most = bounded(limit);
        return items.subject(itemCode).chain(subject -> items.similarTo(subject, most)
                .map(found -> RelatedAnswer.of(subject.itemCode(), found)));
    }

    @GET
    @Path(ITEM + "/accessories")
    @Operation(
            summary = "What goes with an item",
            description = "By its category; covers and glasses only when they name its model. What is in stock first.")
    @APIResponse(responseCode = "200", description = "The items, perhaps none")
    @APIResponse(responseCode = "400", description = "limit beyond its bounds")
    @APIResponse(responseCode = "404", description = "No such item")
    public Uni<RelatedAnswer> accessories(
            @RestPath String itemCode,
            @Parameter(description = "Items at most, 1 to 50") @RestQuery @DefaultValue("10") String limit) {
        int most = bounded(limit);
        return items.subject(itemCode)
                .chain(subject ->
                        accessories.of(subject, most).map(found -> RelatedAnswer.of(subject.itemCode(), found)));
    }

    private static int bounded(String limit) {
        if (limit.matches("\\d{1,3}")) {
            int most = Integer.parseInt(limit);
            if (most >= 1 && most <= MAX_LIMIT) {
                return most;
            }
        }
        throw RequestProblem.badRequest("limit is a whole number from 1 to " + MAX_LIMIT + ".");
    }
}
