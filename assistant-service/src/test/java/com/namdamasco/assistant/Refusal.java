package com.namdamasco.assistant;

import org.jdbi.v3.core.Jdbi;

/** Rows that the database refuses for a while, by a constraint. What is stored already may stay. */
public final class Refusal {

    private Refusal() {}

    /** @param condition which rows the table takes meanwhile, in SQL */
    public static void during(Jdbi jdbi, String table, String condition, Runnable meanwhile) {
        jdbi.useHandle(handle -> handle.execute(
                "alter table %s add constraint refused_by_the_test check (%s) not valid".formatted(table, condition)));
        try {
            meanwhile.run();
        } finally {
            jdbi.useHandle(handle -> handle.execute("alter table " + table + " drop constraint refused_by_the_test"));
        }
    }
}
