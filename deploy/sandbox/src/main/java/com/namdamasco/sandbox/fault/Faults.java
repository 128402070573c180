package com.namdamasco.sandbox.fault;

import com.namdamasco.sandbox.recording.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ordered faults: one a target, and beside it one for each text that calls are matched with. */
@ApplicationScoped
public class Faults {
    private final Map<Target, List<Fault>> ordered = new EnumMap<>(Target.class);

    /** Replaces what was ordered for the same calls of this target. */
    public synchronized void order(Target target, Fault fault) {
        List<Fault> faults = ordered.computeIfAbsent(target, none -> new ArrayList<>());
        faults.removeIf(fault::isForTheSameAs);
        faults.add(fault);
    }

    /** The fault that hits a call with this body, counted down: the first that was ordered of those that match. */
    public synchronized Optional<Fault> next(Target target, String body) {
        List<Fault> faults = ordered.getOrDefault(target, new ArrayList<>());
        faults.removeIf(Fault::exhausted);
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            if (fault.meets(body)) {
                faults.set(i, fault.spent());
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** By the target's label, followed by the text that calls must contain where one was given. */
    public synchronized Map<String, Fault> all() {
        Map<String, Fault> pending = new TreeMap<>();
        ordered.forEach((target, faults) -> faults.stream()
                .filter(fault -> !fault.exhausted())
                .forEach(fault -> pending.put(label(target, fault), fault)));
        return pending;
    }

    public synchronized void clear() {
        ordered.clear();
    }

    private static String label(Target target, Fault fault) {
        return fault.matching() == null ? target.label() : target.label() + " " + fault.matching();
    }
}
