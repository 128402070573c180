package com.namdamasco.localstack.configuration;

import com.namdamasco.localstack.configuration.VariableList.Entry;
import java.util.List;

/** .env.example: every variable that has a name of its own, with its default. */
final class EnvironmentExample {

    private static final int WIDTH = 118;

    private static final String BEGINNING =
            """
            # Settings of the three services. Made by ./deploy/configuration; docs/configuration.md has them as tables, with those for fine tuning.
            # A variable that is empty is not set.
            """;

    private EnvironmentExample() {}

    static String of(List<Entry> entries) {
        StringBuilder text = new StringBuilder(BEGINNING);
        VariableList.bySection(entries).forEach((section, all) -> {
            text.append("\n# --- ")
                    .append(section)
                    .append(" ")
                    .append("-".repeat(100 - section.length()))
                    .append("\n");
            all.stream().filter(entry -> entry.setting().named()).forEach(entry -> add(text, entry.setting()));
        });
        return text.toString();
    }

    private static void add(StringBuilder text, DocumentedSetting setting) {
        String needed = setting.needed().isEmpty() ? "" : " Needed " + setting.needed() + ".";
        StringBuilder line = new StringBuilder("#");
        for (String word : (setting.meaning() + needed).replace("`", "").split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        text.append(line)
                .append('\n')
                .append(setting.variable())
                .append('=')
                .append(setting.usual())
                .append('\n');
    }
}
