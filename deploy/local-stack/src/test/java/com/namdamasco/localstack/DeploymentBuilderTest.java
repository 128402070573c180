package com.namdamasco.localstack;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeploymentBuilderTest {

    @Test
    void aTemporaryDeploymentWritesToNoOtherOnesLogs() {
        assertThat(Deployment.temporary().folder())
                .isNotEqualTo(Deployment.temporary().folder());
    }

    @Test
    void aPersistentOneFindsItsDataAgain() {
        assertThat(Deployment.persistent(Path.of("data")).folder())
                .isEqualTo(Deployment.persistent(Path.of("data")).folder());
    }
}
