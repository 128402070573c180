package com.namdamasco.benchmarks.warmup;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JitCompilersTest {

    /** A compiler's wall-clock time, which the JVM counts itself, is no less than its processor time, but for rounding. */
    @Test
    void thisJvmHasCompiled() throws IOException {
        double seconds = JitCompilers.seconds(ProcessHandle.current().pid());

        double total = ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3;
        assertThat(seconds).isPositive().isLessThanOrEqualTo(total + 1);
    }

    @Test
    void aProcessThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> JitCompilers.seconds(Long.MAX_VALUE)).isInstanceOf(IOException.class);
    }
}
