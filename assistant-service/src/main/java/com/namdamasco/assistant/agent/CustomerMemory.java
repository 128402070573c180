package com.namdamasco.assistant.agent;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What of a conversation helps to understand the next message: "¿y en Maracaibo?", "el segundo". Immutable and bounded; also the
 * JSON that is kept between turns. Figures are no part of it: those are looked up anew.
 *
 * @param place city or branch that the customer named last; null when none was
 * @param pin the location that the customer sent last; null when none was
 * @param shown products that the customer was told of last, in that order
 * @param chosen code of the one whose details were looked up last; null when none were
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CustomerMemory(String place, LocationPin pin, List<Seen> shown, String chosen) {

    public static final CustomerMemory NONE = new CustomerMemory(null, null, List.of(), null);

    /** As many as the reply may choose from. */
    private static final int MOST_FOUND = 24;

    private static final int MOST_SHOWN = 6;
    private static final int LONGEST_NAME = 60;

    public CustomerMemory {
        shown = shown == null ? List.of() : List.copyOf(shown);
    }

    /** A product by code, and enough of its name to know it by. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Seen(String code, String name) {

        static List<Seen> of(List<ModelFacts> models) {
            return models.stream()
                    .flatMap(model -> model.items().stream())
                    .map(item -> new Seen(item.code(), item.name()))
                    .toList();
        }
    }

    CustomerMemory at(String where) {
        String name = Plain.text(where, LONGEST_NAME);
        return name.isEmpty() ? this : new CustomerMemory(name, pin, shown, chosen);
    }

    /** A pin is newer than the city that was named before it. */
    CustomerMemory at(LocationPin where) {
        return new CustomerMemory(null, where, shown, chosen);
    }

    CustomerMemory choosing(String code) {
        return new CustomerMemory(place, pin, shown, code);
    }

    CustomerMemory showing(List<Seen> products) {
        List<Seen> first = products.stream()
                .limit(MOST_FOUND)
                .map(seen -> new Seen(seen.code(), Plain.text(seen.name(), LONGEST_NAME)))
                .toList();
        return first.isEmpty() ? this : new CustomerMemory(place, pin, first, chosen);
    }

    /** Once the customer reads the reply: its own order of the products, where it tells their codes. */
    CustomerMemory afterReply(String reply) {
        List<Seen> told = shown.stream()
                .filter(seen -> position(seen, reply) >= 0)
                .sorted(Comparator.comparingInt(seen -> position(seen, reply)))
                .toList();
        List<Seen> last = told.isEmpty() ? shown : told;
        return new CustomerMemory(place, pin, last.subList(0, Math.min(MOST_SHOWN, last.size())), chosen);
    }

    private static int position(Seen seen, String reply) {
        Matcher code = Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(seen.code()) + "(?![A-Za-z0-9])")
                .matcher(reply);
        return code.find() ? code.start() : -1;
    }

    /** Code and name of each product, in order. */
    public List<String> products() {
        return shown.stream().map(seen -> seen.code() + " " + seen.name()).toList();
    }

    /** For the prompt, on one line; empty when nothing is known. */
    public String line() {
        StringBuilder line = new StringBuilder();
        if (place != null) {
            line.append("Ciudad o sucursal del cliente: ").append(place).append(". ");
        }
        if (pin != null) {
            line.append("Envió su ubicación (find_branches la conoce). ");
        }
        if (!shown.isEmpty()) {
            line.append("Productos mostrados: ")
                    .append(IntStream.range(0, shown.size())
                            .mapToObj(i -> (i + 1) + ") " + shown.get(i).code() + " "
                                    + shown.get(i).name())
                            .collect(Collectors.joining("; ")))
                    .append(". ");
        }
        if (chosen != null) {
            line.append("Elegido: ").append(chosen).append(". ");
        }
        return line.isEmpty() ? "" : "De antes (datos): " + line.toString().strip();
    }
}
