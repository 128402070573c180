package com.namdamasco.assistant.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** Looks for a text in every row of every table of the service, whatever the column: also in those that will be added. */
record Traces(Jdbi jdbi) {

    private static final String TABLES =
            """
            select table_name from information_schema.tables
             where table_schema = 'assistant' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
             order by 1
            """;

    /** Table and row of each place that holds the text. */
    List<String> of(String text) {
        List<String> found = new ArrayList<>();
        jdbi.useHandle(handle -> {
            for (String table : handle.createQuery(TABLES).mapTo(String.class).list()) {
                handle.createQuery(
                                "select t::text from assistant." + table + " t where strpos(lower(t::text), :text) > 0")
                        .bind("text", text.toLowerCase(Locale.ROOT))
                        .mapTo(String.class)
                        .forEach(row -> found.add(table + ": " + row));
            }
        });
        return found;
    }
}
