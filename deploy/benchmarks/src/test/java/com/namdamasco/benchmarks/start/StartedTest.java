package com.namdamasco.benchmarks.start;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StartedTest {

    @Test
    void theResidentSetIsReadFromItsLine() {
        assertThat(Started.residentKilobytes("Name:\tjava\nVmHWM:\t  300000 kB\nVmRSS:\t  208384 kB\nVmSwap:\t 0 kB\n"))
                .isEqualTo(208_384);
    }

    @Test
    void aProcessThatIsGoneHasNone() {
        assertThatThrownBy(() -> Started.residentKilobytes("Name:\tjava\n")).hasMessage("no VmRSS");
    }
}
