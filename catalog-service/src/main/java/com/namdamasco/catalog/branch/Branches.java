package com.namdamasco.catalog.branch;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The branches as they are, kept in memory: a list replaced here is seen at once, one that another replica replaced after
 * {@code catalog.branches.refresh-interval}. Whether it changed is one row to read.
 */
@ApplicationScoped
public class Branches {

    /** One statement, so that revision and rows belong together; only the revision when it is the one that is known. */
    private static final String SELECT =
            """
            SELECT l.revision, b.warehouse, b.branch, b.city, b.state, b.address, b.hours, b.latitude, b.longitude,
                   b.city_synonyms
            FROM branch_list l LEFT JOIN branch b ON l.revision <> $1
            """;

    private final Pool database;
    private final long refreshNanos;
    private final Gazetteer gazetteer = new Gazetteer();
    private final AtomicReference<Snapshot> latest =
            new AtomicReference<>(new Snapshot(-1, new CityNames(List.of(), gazetteer), System.nanoTime(), false));

    /** @param askedAt when the database was asked for it, {@link System#nanoTime()} */
    private record Snapshot(long revision, CityNames names, long askedAt, boolean fresh) {

        Snapshot outdated() {
            return new Snapshot(revision, names, System.nanoTime(), false);
        }

        /** Of two readings the one that was asked for later. */
        Snapshot orNewer(Snapshot other) {
            return other.askedAt - askedAt > 0 ? other : this;
        }
    }

    Branches(Pool database, BranchConfig config) {
        this.database = database;
        this.refreshNanos = config.refreshInterval().toNanos();
    }

    /**
     * Keys (as in {@code product.branch_key}) of the branches in a city, by its name in any spelling, a synonym, its state or a
     * branch's name. Empty for a city without a branch, for an unknown or misspelt one, and for a blank text: no branch is
     * there, which is never to be taken for "no filter".
     */
    public Uni<Set<String>> keysOf(String city) {
        return names().map(names -> {
            Set<String> keys = new LinkedHashSet<>();
            names.find(city).branches().forEach(branch -> keys.addAll(branch.productKeys()));
            return keys;
        });
    }

    Uni<CityNames> names() {
        Snapshot known = latest.get();
        long now = System.nanoTime();
        if (known.fresh() && now - known.askedAt() < refreshNanos) {
            return Uni.createFrom().item(known.names());
        }
        return database.preparedQuery(SELECT)
                .execute(Tuple.of(known.revision()))
                .map(rows -> {
                    Snapshot read = read(rows, known, now);
                    latest.accumulateAndGet(read, Snapshot::orNewer);
                    return read.names();
                });
    }

    /** After the list has been replaced here: the next reader asks the database, whatever is still on its way. */
    void outdated() {
        latest.updateAndGet(Snapshot::outdated);
    }

    private Snapshot read(RowSet<Row> rows, Snapshot known, long askedAt) {
        long revision = rows.iterator().next().getLong("revision");
        if (revision == known.revision()) {
            return new Snapshot(revision, known.names(), askedAt, true);
        }
        List<Branch> branches = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row.getString("branch") != null) {
                branches.add(branch(row));
            }
        }
        return new Snapshot(revision, new CityNames(branches, gazetteer), askedAt, true);
    }

    private static Branch branch(Row row) {
        return new Branch(
                row.getString("warehouse"),
                row.getString("branch"),
                row.getString("city"),
                row.getString("state"),
                row.getString("address"),
                row.getString("hours"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                List.of(row.getArrayOfStrings("city_synonyms")));
    }
}
