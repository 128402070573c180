package com.namdamasco.resilience.doors;

import com.namdamasco.benchmarks.Terminal;
import com.namdamasco.resilience.doors.Canary.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Looks for canaries in what it is shown, and counts. */
final class Cage {

    private final List<Canary> canaries;
    private final Map<Place, AtomicLong> heard = new EnumMap<>(Place.class);
    private final Map<Place, AtomicLong> looked = new EnumMap<>(Place.class);
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Cage(List<Canary> canaries) {
        this.canaries = List.copyOf(canaries);
        for (Place place : Place.values()) {
            heard.put(place, new AtomicLong());
            looked.put(place, new AtomicLong());
        }
    }

    void look(Place place, String where, String text) {
        looked.get(place).incrementAndGet();
        for (Canary canary : canaries) {
            if (canary.nowhere().contains(place) && text.contains(canary.value())) {
                heard.get(place).incrementAndGet();
                if (told.add(canary.name() + place + where)) {
                    Terminal.say("%s in a %s: %s".formatted(canary.name(), place, where));
                }
            }
        }
    }

    long heard(Place place) {
        return heard.get(place).get();
    }

    /** Texts that were looked at: nothing found in nothing proves nothing. */
    long looked(Place place) {
        return looked.get(place).get();
    }
}
