package com.namdamasco.resilience.clock;

import com.namdamasco.localstack.PostgresServer;
import java.time.Duration;

/** A schema whose now() is some service's clock, and the address by which that service finds it before the real one. */
final class OwnClock {

    private OwnClock() {}

    static String schema(String name, Duration offset) {
        return """
                create schema clock_%1$s;
                create function clock_%1$s.now() returns timestamptz language sql stable
                    return pg_catalog.now() + interval '%2$d seconds';
                """
                .formatted(name, offset.toSeconds());
    }

    static String url(PostgresServer postgres, String name) {
        return postgres.jdbcUrl() + "?currentSchema=clock_" + name + ",pg_catalog,assistant,public";
    }
}
