package com.namdamasco.assistant.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The one entry to PostgreSQL: plain SQL through Jdbi over the pooled data source, in short blocking transactions. */
class DatabaseAccess {

    @Produces
    @ApplicationScoped
    Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(dataSource);
    }
}
