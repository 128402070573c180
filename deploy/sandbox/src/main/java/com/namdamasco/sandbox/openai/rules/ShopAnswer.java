package com.namdamasco.sandbox.openai.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Spanish from what the tools of {@link ShopTools} return; empty for a tool whose result are products. */
final class ShopAnswer {
    private static final int MOST_BRANCHES = 4;
    private static final int LONGEST = 500;

    private ShopAnswer() {}

    static Optional<String> of(String tool, String result, String said) {
        return switch (tool) {
            case ShopTools.BRANCHES -> Optional.of(branches(result));
            case ShopTools.KNOWLEDGE -> Optional.of(passage(result));
            case ShopTools.BRANDS ->
                Optional.of(
                        result.startsWith("Marcas: ")
                                ? "Estas son las marcas que tenemos: " + result.substring(8)
                                        + ". ¿Te busco alguna en particular?"
                                : "De eso no veo marcas en existencia ahora mismo. ¿Qué producto buscas?");
            case ShopTools.HAND_OVER ->
                Optional.of(Intent.of(said)
                        .filter(Intent::beforeProducts)
                        .orElse(Intent.HUMAN)
                        .answer());
            default -> Optional.empty();
        };
    }

    /** Each as the tool has it: {@code 1) CHACAO, Caracas | 0,4 km | address | hours}. */
    private static String branches(String result) {
        List<String> lines =
                result.lines().filter(line -> line.matches("\\d+\\) .+ \\| .+")).toList();
        if (lines.isEmpty()) {
            boolean nowhere = result.startsWith("En ") || result.startsWith("No ");
            return nowhere
                    ? "No tenemos sucursal allí, o no la ubico. ¿En qué otra ciudad te queda bien?"
                    : "Tenemos sucursales en " + cities(result) + ". ¿En qué ciudad estás?";
        }
        return lines.stream().limit(MOST_BRANCHES).map(ShopAnswer::branch).collect(Collectors.joining("\n"))
                + "\n\n¿Te digo si hay allí algún producto?";
    }

    private static String branch(String line) {
        String[] fields = line.substring(line.indexOf(')') + 2).split(" \\| ");
        boolean far = fields.length > 3;
        String distance = far ? " (a " + fields[1] + ")" : "";
        int address = far ? 2 : 1;
        return "📍 *" + Words.titled(fields[0]) + "*" + distance + ": " + fields[address]
                + (fields.length > address + 1 ? ". Horario: " + fields[address + 1] : "");
    }

    private static String cities(String result) {
        return result.lines()
                .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))))
                .filter(city -> !city.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String passage(String result) {
        String first = result.lines().findFirst().orElse("");
        int colon = first.indexOf(": ");
        if (colon < 0) {
            return "Eso te lo confirma un asesor en este mismo chat. ¿Te ayudo a elegir un producto?";
        }
        String text = first.substring(colon + 2).replaceAll("#+ ", "");
        int end = text.length() <= LONGEST ? text.length() : text.lastIndexOf(". ", LONGEST) + 1;
        return text.substring(0, Math.max(end, 0)).strip() + "\n\n¿Te ayudo con algún producto?";
    }
}
