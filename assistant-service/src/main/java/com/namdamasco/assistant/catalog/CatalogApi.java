package com.namdamasco.assistant.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** catalog-service as the agent's tools see it; each answer has its golden file in docs/contracts. */
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(CatalogToken.class)
@Path("/api")
public interface CatalogApi {

    @GET
    @Path("/products/search")
    Uni<SearchResult> search(@RestQuery String query, @BeanParam SearchFilters filters, @RestQuery int limit);

    /** 404 when there is no such item. */
    @GET
    @Path("/items/{itemCode}")
    Uni<Item> item(@PathParam("itemCode") String itemCode);

    /** A product at one warehouse, by composite id; 404 when there is none. */
    @GET
    @Path("/products/{id}")
    Uni<Product> product(@PathParam("id") String id);

    /** What could take an item's place; 404 when there is no such item. */
    @GET
    @Path("/items/{itemCode}/similar")
    Uni<RelatedItems> similar(@PathParam("itemCode") String itemCode, @RestQuery int limit);

    /** What goes with an item; 404 when there is no such item. */
    @GET
    @Path("/items/{itemCode}/accessories")
    Uni<RelatedItems> accessories(@PathParam("itemCode") String itemCode, @RestQuery int limit);

    /** @param category null for all */
    @GET
    @Path("/brands")
    Uni<BrandList> brands(@RestQuery String category);

    /**
     * @param city null for all
     * @param near {@code LAT,LON}, or null
     */
    @GET
    @Path("/branches")
    Uni<BranchList> branches(@RestQuery String city, @RestQuery String near, @RestQuery int limit);

    @GET
    @Path("/knowledge/search")
    Uni<Knowledge> knowledge(@RestQuery String query, @RestQuery int limit);
}
