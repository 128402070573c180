package com.namdamasco.assistant.agent;

import java.util.List;

/**
 * What of a result is shown to the model, and the text that shows it (docs/tools.md). Nothing is cut: what does not fit is left
 * out whole, and the text says how much that is. Pure.
 *
 * @param models exactly those in the text, which are the evidence
 */
record Shortlist(List<ModelFacts> models, String text) {

    private static final String FURTHER = "más modelos: afina la búsqueda";

    /**
     * @param heading first line, such as where was searched; empty for none
     * @param endless whether there are more that have not even been asked for
     * @param most characters
     */
    static Shortlist of(String heading, List<ModelFacts> found, boolean endless, int most) {
        for (Detail detail : Detail.STEPS) {
            List<ModelFacts> models =
                    found.stream().map(model -> model.within(detail)).toList();
            String text = text(heading, models, 0, endless);
            if (text.length() <= most) {
                return new Shortlist(models, text);
            }
        }
        Detail least = Detail.STEPS.get(Detail.STEPS.size() - 1);
        List<ModelFacts> models =
                found.stream().map(model -> model.within(least)).toList();
        int shown = models.size() - 1;
        while (shown > 0
                && text(heading, models.subList(0, shown), models.size() - shown, endless)
                                .length()
                        > most) {
            shown--;
        }
        List<ModelFacts> fitting = models.subList(0, Math.max(0, shown));
        return new Shortlist(fitting, text(heading, fitting, models.size() - fitting.size(), endless));
    }

    private static String text(String heading, List<ModelFacts> models, int left, boolean endless) {
        StringBuilder text = new StringBuilder(heading.isEmpty() ? "" : heading + "\n");
        for (int i = 0; i < models.size(); i++) {
            CompactText.write(text, i + 1, models.get(i));
        }
        if (left > 0) {
            text.append("+").append(left).append(" ").append(FURTHER).append('\n');
        } else if (endless) {
            text.append("hay ").append(FURTHER).append('\n');
        }
        return text.toString().strip();
    }
}
