package com.namdamasco.catalog.branch;

import com.namdamasco.catalog.branch.BranchGaps.Unlisted;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Looks for branches of products that the list does not know, and warns when that has changed. */
@ApplicationScoped
class BranchCheck {

    private static final Logger LOG = Logger.getLogger(BranchCheck.class);
    private static final int MOST_IN_A_LINE = 20;

    /** Products once (it reads the whole table, so nobody's search waits for this), then both sides of the comparison. */
    private static final String GAPS =
            """
            WITH place AS MATERIALIZED (
                SELECT branch_key, warehouse, min(branch) AS branch, count(*) AS products,
                       count(*) FILTER (WHERE stock > 0) AS in_stock
                FROM product
                GROUP BY branch_key, warehouse
            ), without_data AS (
                SELECT min(branch) AS branch, (array_agg(warehouse ORDER BY warehouse))[1:20] AS warehouses,
                       sum(products)::bigint AS products, sum(in_stock)::bigint AS in_stock
                FROM place p
                WHERE NOT EXISTS (SELECT FROM branch b WHERE p.branch_key IN (b.branch_key, b.warehouse_key))
                GROUP BY branch_key
                ORDER BY products DESC, branch
                LIMIT 1000
            )
            SELECT branch, warehouses, products, in_stock FROM without_data
            UNION ALL
            SELECT branch, NULL, 0, 0 FROM branch b
            WHERE NOT EXISTS (SELECT FROM place p WHERE p.branch_key IN (b.branch_key, b.warehouse_key))
            ORDER BY products DESC, branch
            """;

    private final Pool database;
    private volatile List<String> warned = List.of();

    BranchCheck(Pool database) {
        this.database = database;
    }

    Uni<BranchGaps> gaps() {
        return database.query(GAPS).execute().map(BranchCheck::read);
    }

    @Scheduled(every = "{catalog.branches.check-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return gaps().invoke(this::warn)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Branch data could not be checked reason=%s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void warn(BranchGaps gaps) {
        List<String> missing = gaps.withoutData().stream().map(Unlisted::branch).toList();
        if (!missing.isEmpty() && !missing.equals(warned)) {
            LOG.warnf(
                    "Products of %d branches have no branch data, a search by city misses them: %s. GET /api/branches/gaps"
                            + " lists them; add them to CATALOG_BRANCHES_FILE or PUT /api/branches",
                    missing.size(), missing.stream().limit(MOST_IN_A_LINE).collect(Collectors.joining(", ")));
        }
        warned = missing;
    }

    private static BranchGaps read(RowSet<Row> rows) {
        List<Unlisted> withoutData = new ArrayList<>();
        List<String> withoutProducts = new ArrayList<>();
        for (Row row : rows) {
            String[] warehouses = row.getArrayOfStrings("warehouses");
            if (warehouses == null) {
                withoutProducts.add(row.getString("branch"));
            } else {
                withoutData.add(new Unlisted(
                        row.getString("branch"),
                        List.of(warehouses),
                        row.getLong("products"),
                        row.getLong("in_stock")));
            }
        }
        return new BranchGaps(withoutData, withoutProducts);
    }
}
