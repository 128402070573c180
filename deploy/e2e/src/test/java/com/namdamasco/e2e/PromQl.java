package com.namdamasco.e2e;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which metrics and labels a PromQL expression names. Whatever is a word and neither a function, nor a keyword, nor a label is a
 * metric: what this does not understand it takes for a metric that nobody exposes, and the test fails.
 */
final class PromQl {

    private static final Set<String> KEYWORDS = Set.of(
            "and", "or", "unless", "by", "without", "on", "ignoring", "group_left", "group_right", "offset", "bool");

    /** Labels that Prometheus itself adds. */
    static final Set<String> TARGET_LABELS = Set.of("job", "instance");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("(?<![\\w:.])([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(\\(?)");

    private PromQl() {}

    /** By metric the labels that it is selected by; grouping labels belong to every metric of the expression. */
    static Map<String, Set<String>> metricsOf(String expression) {
        String bare = RANGE.matcher(TEXT.matcher(expression).replaceAll("\"\"")).replaceAll("");
        Set<String> grouping = new LinkedHashSet<>();
        Matcher groups = GROUPING.matcher(bare);
        while (groups.find()) {
            grouping.addAll(words(groups.group(2)));
        }
        bare = GROUPING.matcher(bare).replaceAll(" ");
        Map<String, Set<String>> metrics = new LinkedHashMap<>();
        Matcher selectors = SELECTOR.matcher(bare);
        while (selectors.find()) {
            metrics.computeIfAbsent(selectors.group(1), metric -> new LinkedHashSet<>(grouping))
                    .addAll(words(selectors.group(2)));
        }
        bare = bare.replaceAll("\\{[^}]*}", "");
        Matcher word = WORD.matcher(bare);
        while (word.find()) {
            boolean function = !word.group(2).isEmpty();
            if (!function && !KEYWORDS.contains(word.group(1))) {
                metrics.computeIfAbsent(word.group(1), metric -> new LinkedHashSet<>(grouping));
            }
        }
        return metrics;
    }

    private static Set<String> words(String list) {
        Set<String> found = new LinkedHashSet<>();
        Matcher word = WORD.matcher(list);
        while (word.find()) {
            found.add(word.group(1));
        }
        return found;
    }
}
