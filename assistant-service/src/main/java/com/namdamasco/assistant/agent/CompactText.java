package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.gate.Evidence.Availability;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A model in lines, as decision 17 has them:
 *
 * <pre>
 * 1) D0007277 TELEVISOR SAMSUNG 32" SMART UN32T4300 NEGRO | US$ 189,99 (Bs. 7.599,60) | hay: CHACAO, CATIA | pocas: LA CANDELARIA | +3
 *    Pantalla: 32" HD
 * 2) TELEFONO SAMSUNG GALAXY A16
 * - D0009001 negro 4GB/128GB | US$ 159,00 (Bs. 6.360,00) | hay: CHACAO
 * - D0009002 azul 4GB/128GB | US$ 159,00 (Bs. 6.360,00) | agotado
 * </pre>
 */
final class CompactText {

    static final String SIMILAR_CODE = "ese código no existe, este es parecido: dilo y pide que lo confirme";

    private static final int STEM = 5;

    private CompactText() {}

    static void write(StringBuilder text, int number, ModelFacts model) {
        text.append(number).append(") ");
        if (model.items().size() == 1 && model.more() == 0) {
            ItemFacts item = model.items().get(0);
            text.append(item.code()).append(' ').append(item.name());
            text.append(kind(model, item.name())).append(figures(item)).append(note(model));
        } else {
            text.append(model.name()).append(kind(model, model.name())).append(note(model));
            model.items().forEach(item -> text.append("\n- ")
                    .append(item.code())
                    .append(' ')
                    .append(item.label().isEmpty() ? item.name() : item.label())
                    .append(figures(item)));
            if (model.more() > 0) {
                text.append("\n- +").append(model.more()).append(" variantes");
            }
        }
        text.append('\n');
        if (!model.text().isEmpty()) {
            text.append("   ").append(model.text()).append('\n');
        }
    }

    private static String figures(ItemFacts item) {
        String text = Plain.SEPARATOR + Plain.price(item.usd(), item.bs());
        if (!item.inStock()) {
            return text + Plain.SEPARATOR + "agotado";
        }
        text += at(item, "hay", Availability.AVAILABLE) + at(item, "pocas", Availability.FEW);
        text += at(item, "agotado en", Availability.OUT);
        if (item.branches().stream().noneMatch(branch -> branch.availability() != Availability.OUT)) {
            text += Plain.SEPARATOR + (item.branches().isEmpty() ? "hay" : "hay en otras sucursales");
        }
        return item.more() == 0 ? text : text + Plain.SEPARATOR + "+" + item.more();
    }

    private static String at(ItemFacts item, String word, Availability availability) {
        List<String> names = item.branches().stream()
                .filter(branch -> branch.availability() == availability)
                .map(BranchFacts::branch)
                .toList();
        return names.isEmpty() ? "" : Plain.SEPARATOR + word + ": " + String.join(", ", names);
    }

    /** Brand and category, where the name does not say them. */
    private static String kind(ModelFacts model, String name) {
        String words = folded(name);
        String kind = List.of(model.category(), model.brand()).stream()
                .filter(label -> !label.isEmpty() && !words.contains(stem(folded(label))))
                .collect(Collectors.joining(", "));
        return kind.isEmpty() ? "" : " [" + kind + "]";
    }

    private static String note(ModelFacts model) {
        return model.onlySimilarCode() ? Plain.SEPARATOR + SIMILAR_CODE : "";
    }

    private static String stem(String label) {
        return label.length() <= STEM ? label : label.substring(0, STEM);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
