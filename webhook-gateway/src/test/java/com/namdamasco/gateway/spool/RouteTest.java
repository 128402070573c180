package com.namdamasco.gateway.spool;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RouteTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # behind, away,  room,  drain tries, route
                    false,    false, true,  false,       DIRECT
                    false,    false, true,  true,        DIRECT
                    false,    true,  true,  false,       SPOOL
                    true,     false, true,  true,        SPOOL
                    true,     true,  true,  true,        SPOOL
                    # without room: nothing overtakes, and nobody waits for a broker that the drain loop already asks
                    true,     false, false, true,        REFUSE
                    true,     true,  false, true,        REFUSE
                    false,    true,  false, true,        REFUSE
                    false,    true,  false, false,       DIRECT
                    false,    false, false, true,        DIRECT
                    false,    false, false, false,       DIRECT
                    """)
    void the_decision(boolean behind, boolean away, boolean room, boolean drainTries, Route route) {
        assertThat(Route.of(behind, away, room, drainTries)).isEqualTo(route);
    }
}
