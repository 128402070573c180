package com.namdamasco.assistant.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** catalog-service as the agent's tools see it (docs/contracts/catalog-search.json, catalog-item.json, catalog-product.json). */
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(CatalogToken.class)
@Path("/api")
public interface CatalogApi {

    @GET
    @Path("/products/search")
    Uni<SearchResult> search(
            @RestQuery String query, @RestQuery Boolean inStock, @RestQuery String branch, @RestQuery int limit);

    /** 404 when there is no such item. */
    @GET
    @Path("/items/{itemCode}")
    Uni<Item> item(@PathParam("itemCode") String itemCode);

    /** A product at one warehouse, by composite id; 404 when there is none. */
    @GET
    @Path("/products/{id}")
    Uni<Product> product(@PathParam("id") String id);
}
