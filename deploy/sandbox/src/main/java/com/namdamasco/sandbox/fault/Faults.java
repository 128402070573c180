package com.namdamasco.sandbox.fault;

import com.namdamasco.sandbox.recording.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ordered faults, one a target. */
@ApplicationScoped
public class Faults {
    private final Map<Target, Fault> ordered = new EnumMap<>(Target.class);

    /** Replaces what was ordered for this target. */
    public synchronized void order(Target target, Fault fault) {
        ordered.put(target, fault);
    }

    /** The fault that hits a call with this body, counted down. */
    public synchronized Optional<Fault> next(Target target, String body) {
        Fault fault = ordered.get(target);
        if (fault == null || fault.exhausted()) {
            ordered.remove(target);
            return Optional.empty();
        }
        if (!fault.meets(body)) {
            return Optional.empty();
        }
        ordered.put(target, fault.spent());
        return Optional.of(fault);
    }

    public synchronized Map<String, Fault> all() {
        Map<String, Fault> pending = new TreeMap<>();
        ordered.forEach((target, fault) -> {
            if (!fault.exhausted()) {
                pending.put(target.label(), fault);
            }
        });
        return pending;
    }

    public synchronized void clear() {
        ordered.clear();
    }
}
