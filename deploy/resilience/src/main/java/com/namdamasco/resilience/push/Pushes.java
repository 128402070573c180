package com.namdamasco.resilience.push;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Invented pushes of one catalogue, the same for the same seed, and what the catalogue has to be after them: a plain map, which
 * knows of the service only in which order it accepted the pushes.
 */
final class Pushes {

    /** Of a text that is new in a push, and of figures that are, per thousand entries. */
    private static final int NEW_TEXTS = 10;

    private static final int NEW_FIGURES = 300;

    private final Random random;
    private final int entries;
    private final Map<String, List<Entry>> all = new LinkedHashMap<>();
    private final Set<String> accepted = new HashSet<>();
    private final Map<Integer, String> names = new HashMap<>();

    /** @param entries of a whole push; every twentieth is the same item in another warehouse */
    Pushes(long seed, int entries) {
        this.random = new Random(seed);
        this.entries = entries;
    }

    /** The body of a new push of everything, a little of it changed. */
    byte[] everything(String key) {
        return make(key, 1);
    }

    /** The body of a new push of every tenth entry. */
    byte[] some(String key) {
        return make(key, 10);
    }

    private byte[] make(String key, int step) {
        int items = entries - entries / 20;
        List<Entry> made = new ArrayList<>();
        for (int n = random.nextInt(step); n < entries; n += step) {
            int item = n % items;
            String name = names.computeIfAbsent(item, i -> "CAFETERA " + i);
            if (random.nextInt(1_000) < NEW_TEXTS) {
                name = "CAFETERA " + item + " MODELO " + random.nextInt(1_000_000);
                names.put(item, name);
            }
            boolean otherFigures = random.nextInt(1_000) < NEW_FIGURES;
            made.add(new Entry(
                    item,
                    n / items,
                    name,
                    otherFigures ? random.nextInt(50) : item % 50,
                    otherFigures ? 1_000 + random.nextInt(90_000) : 1_000 + item));
        }
        all.put(key, made);
        return body(key);
    }

    /** The same bytes each time. */
    byte[] body(String key) {
        return all.get(key).stream()
                .map(Entry::json)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The service has answered 202. */
    synchronized void answered(String key) {
        accepted.add(key);
    }

    synchronized boolean isAnswered(String key) {
        return accepted.contains(key);
    }

    Set<String> keys() {
        return all.keySet();
    }

    /**
     * Products by id.
     *
     * @param order keys in the order in which the service accepted them; what it does not know counts as accepted last
     */
    Map<String, String> oracle(List<String> order) {
        Set<String> whole = new java.util.LinkedHashSet<>(order);
        whole.addAll(all.keySet());
        Map<String, String> products = new TreeMap<>();
        whole.forEach(key -> all.get(key).forEach(entry -> products.put(entry.id(), entry.row())));
        return products;
    }
}
