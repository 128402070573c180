package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.BranchList;
import com.namdamasco.assistant.catalog.BranchList.Branch;
import com.namdamasco.assistant.catalog.BranchList.OtherCity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Branches as the model is shown them: {@code 1) CHACAO, Caracas | 0,4 km | address | hours}. Pure. */
final class BranchText {

    private static final int MOST_BRANCHES = 8;
    private static final int MOST_IN_A_CITY = 12;
    private static final int MOST_CITIES = 40;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 200;

    private BranchText() {}

    static String of(BranchList found, String place) {
        if (!found.branches().isEmpty()) {
            return found.branches().size() > MOST_BRANCHES ? byCity(found) : listed(found);
        }
        if (place == null) {
            return "No hay datos de las sucursales; ofrece que un asesor lo confirme.";
        }
        if (Boolean.TRUE.equals(found.known())) {
            return "En " + place + " no hay sucursal. Las hay en: " + cities(found.otherCities());
        }
        String meant = found.didYouMean() == null || found.didYouMean().isEmpty()
                ? ""
                : " ¿Quiso decir " + String.join(", ", found.didYouMean()) + "? Pregúntale.";
        return "No conozco «" + place + "»." + meant + " Hay sucursales en: " + cities(found.otherCities());
    }

    private static String listed(BranchList found) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < found.branches().size(); i++) {
            text.append(i + 1)
                    .append(") ")
                    .append(line(found.branches().get(i)))
                    .append('\n');
        }
        int left = found.total() - found.branches().size();
        return text.append(left > 0 ? "+" + left + " sucursales más" : "")
                .toString()
                .strip();
    }

    private static String line(Branch branch) {
        return Plain.foreign(branch.branch(), LONGEST_NAME) + ", " + Plain.foreign(branch.city(), LONGEST_NAME)
                + (branch.distanceKm() == null ? "" : Plain.SEPARATOR + Plain.kilometres(branch.distanceKm()))
                + Plain.SEPARATOR + Plain.foreign(branch.address(), LONGEST_TEXT)
                + Plain.SEPARATOR + Plain.foreign(branch.hours(), LONGEST_TEXT);
    }

    /** Too many to tell all addresses: the names, by city, so that the customer can choose. */
    private static String byCity(BranchList found) {
        Map<String, List<String>> cities = found.branches().stream()
                .collect(Collectors.groupingBy(
                        branch -> Plain.foreign(branch.city(), LONGEST_NAME),
                        LinkedHashMap::new,
                        Collectors.mapping(branch -> Plain.foreign(branch.branch(), LONGEST_NAME), Collectors.toList())));
        return cities.entrySet().stream()
                .limit(MOST_CITIES)
                .map(city -> city.getKey() + ": "
                        + city.getValue().stream().limit(MOST_IN_A_CITY).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static String cities(List<OtherCity> cities) {
        return cities.stream()
                .limit(MOST_CITIES)
                .map(city -> Plain.foreign(city.city(), LONGEST_NAME)
                        + (city.distanceKm() == null ? "" : " (" + Plain.kilometres(city.distanceKm()) + ")"))
                .collect(Collectors.joining(", "));
    }
}
