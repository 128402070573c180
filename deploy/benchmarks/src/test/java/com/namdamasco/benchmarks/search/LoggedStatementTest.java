package com.namdamasco.benchmarks.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoggedStatementTest {

    private static final String LOG =
            """
            2026-01-02 03:04:05.678 UTC [12] LOG:  duration: 0.1 ms  parse <unnamed>: SELECT 1
            2026-01-02 03:04:05.679 UTC [12] LOG:  duration: 0.1 ms  execute <unnamed>: SELECT $1
            2026-01-02 03:04:05.679 UTC [12] DETAIL:  parameters: $1 = 'short'
            2026-01-02 03:04:05.680 UTC [13] LOG:  duration: 12.5 ms  execute search_1: -- a comment: why
            \tSELECT *
            \tFROM product
            \tWHERE name = $1 AND branch = $2 AND tags = $3
            2026-01-02 03:04:05.680 UTC [13] DETAIL:  parameters: $1 = 'it''s, $2 = ''x''', $2 = NULL, $3 = '{"a b",c}'
            2026-01-02 03:04:05.681 UTC [12] LOG:  duration: 0.1 ms  statement: COMMIT
            """;

    @Test
    void readsTheLongestStatementWithItsValues() {
        LoggedStatement statement = LoggedStatement.longest(LOG).orElseThrow();

        assertThat(statement.sql())
                .isEqualTo("-- a comment: why\nSELECT *\nFROM product\nWHERE name = $1 AND branch = $2 AND tags = $3");
        assertThat(statement.values()).containsExactly("'it''s, $2 = ''x'''", "NULL", "'{\"a b\",c}'");
    }

    @Test
    void aLongValueIsRead() {
        String vector = "'[" + "0.12345,".repeat(20_000) + "0]'";
        String log = "2026-01-02 03:04:05.679 UTC [12] LOG:  duration: 0.1 ms  execute s: SELECT $1\n"
                + "2026-01-02 03:04:05.679 UTC [12] DETAIL:  parameters: $1 = " + vector + "\n";

        assertThat(LoggedStatement.longest(log).orElseThrow().values()).containsExactly(vector);
    }

    @Test
    void aLogWithoutExecutionsHoldsNone() {
        assertThat(LoggedStatement.longest("2026-01-02 03:04:05.679 UTC [12] LOG:  checkpoint starting: time\n"))
                .isEmpty();
    }
}
