package com.namdamasco.catalog;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Connections that keep the search's statement prepared. The client's own limit is 2,048 characters: a longer statement, and
 * the search's has many more, would be parsed and planned for each question.
 */
@Singleton
class DatabasePool implements PgPoolCreator {

    /** A plan of the search takes a few hundred kilobytes on the server, for each form of its filters and each connection. */
    private static final int STATEMENTS = 64;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> options.setPreparedStatementCacheSqlFilter(sql -> true)
                .setPreparedStatementCacheMaxSize(STATEMENTS));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
