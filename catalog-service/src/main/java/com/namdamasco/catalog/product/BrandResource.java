package com.namdamasco.catalog.product;

import com.namdamasco.catalog.problem.RequestProblem;
import com.namdamasco.catalog.product.BrandList.Brand;
import com.namdamasco.catalog.search.Labels;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The brands that the catalogue has. */
@Path("/api/brands")
@Tag(name = "Products")
@Produces(MediaType.APPLICATION_JSON)
public class BrandResource {

    private static final int MAX_CATEGORY = 200;

    /** At most 1,000. An item whose warehouses name two brands counts for both. */
    private static final String SELECT =
            """
            SELECT mode() WITHIN GROUP (ORDER BY t.brand) AS brand, count(DISTINCT p.item_code_key)::int AS items,
                   (count(DISTINCT p.item_code_key) FILTER (WHERE p.stock > 0))::int AS items_in_stock
            FROM item_text t JOIN product p USING (content_hash)
            WHERE t.brand_key IS NOT NULL
              AND (NOT $1::boolean OR t.category_key = $2::text OR t.sub_category_key = $2::text)
            GROUP BY t.brand_key
            ORDER BY items DESC, t.brand_key
            LIMIT 1000
            """;

    private final Pool database;

    BrandResource(Pool database) {
        this.database = database;
    }

    @GET
    @Operation(
            summary = "Brands",
            description = "With the number of their items, and of those in stock; most items first.")
    @APIResponse(responseCode = "200", description = "The brands; none for a category that nothing belongs to")
    @APIResponse(responseCode = "400", description = "category too long")
    public Uni<BrandList> brands(
            @Parameter(description = "Only this category or sub-category, accents and case aside") @RestQuery
                    String category) {
        if (category != null && category.length() > MAX_CATEGORY) {
            throw RequestProblem.badRequest("category has at most " + MAX_CATEGORY + " characters.");
        }
        boolean filtered = category != null && !category.isBlank();
        return database.preparedQuery(SELECT)
                .execute(Tuple.of(filtered, filtered ? Labels.key(category) : null))
                .map(rows -> {
                    List<Brand> brands = new ArrayList<>();
                    for (Row row : rows) {
                        brands.add(new Brand(
                                row.getString("brand"), row.getInteger("items"), row.getInteger("items_in_stock")));
                    }
                    return new BrandList(brands.size(), brands);
                });
    }
}
