package com.namdamasco.catalog.product;

import com.namdamasco.catalog.problem.RequestProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Products and items by their identity. */
@Path("/api")
@Tag(name = "Products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    /** A code may contain a slash. */
    private static final String REST = ": .+}";

    @GET
    @Path("/products/{id" + REST)
    @WithSession
    @Operation(summary = "An item in one warehouse", description = "By its composite id: itemCode_CANONICAL_WAREHOUSE")
    @APIResponse(responseCode = "200", description = "The product")
    @APIResponse(responseCode = "404", description = "No such product")
    public Uni<ProductView> product(@RestPath String id) {
        return Product.byId(id)
                .onItem()
                .ifNull()
                .failWith(() -> RequestProblem.notFound("There is no product with this id."))
                .map(ProductView::of);
    }

    @GET
    @Path("/items/{itemCode" + REST)
    @WithSession
    @Operation(summary = "An item in all its warehouses", description = "The case of the code does not matter.")
    @APIResponse(responseCode = "200", description = "The item")
    @APIResponse(responseCode = "404", description = "No such item")
    public Uni<ItemView> item(@RestPath String itemCode) {
        return Product.byItemCode(itemCode).map(products -> {
            if (products.isEmpty()) {
                throw RequestProblem.notFound("There is no item with this code.");
            }
            return ItemView.of(products);
        });
    }
}
