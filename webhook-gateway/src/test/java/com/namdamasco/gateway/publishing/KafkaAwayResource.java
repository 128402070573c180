package com.namdamasco.gateway.publishing;

import com.namdamasco.localstack.LocalStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Set;

/** A broker that is down when the gateway starts; the test gets it and starts it. */
public final class KafkaAwayResource implements QuarkusTestResourceLifecycleManager {
    private LocalStack stack;

    @Override
    public Map<String, String> start() {
        stack = LocalStack.startTemporary(Set.of(LocalStack.Part.KAFKA));
        stack.kafka().stop();
        return stack.environment();
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(stack, new TestInjector.MatchesType(LocalStack.class));
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.close();
        }
    }
}
