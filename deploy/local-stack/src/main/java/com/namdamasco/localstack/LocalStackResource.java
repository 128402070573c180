package com.namdamasco.localstack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives a Quarkus test a temporary {@link LocalStack}: its DATABASE_* and KAFKA_BOOTSTRAP_SERVERS become configuration, and
 * test fields of type LocalStack receive it. Arguments {@code postgres} and {@code kafka}, both "true" unless said otherwise,
 * leave a part out.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {
    private final Set<LocalStack.Part> parts = EnumSet.allOf(LocalStack.Part.class);
    private LocalStack stack;

    @Override
    public void init(Map<String, String> arguments) {
        leaveOut(LocalStack.Part.POSTGRES, arguments.get("postgres"));
        leaveOut(LocalStack.Part.KAFKA, arguments.get("kafka"));
    }

    private void leaveOut(LocalStack.Part part, String wanted) {
        if ("false".equals(wanted)) {
            parts.remove(part);
        }
    }

    @Override
    public Map<String, String> start() {
        stack = LocalStack.startTemporary(parts);
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
