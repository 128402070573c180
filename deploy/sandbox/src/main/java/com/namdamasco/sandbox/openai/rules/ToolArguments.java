package com.namdamasco.sandbox.openai.rules;

import com.namdamasco.sandbox.openai.rules.Dialogue.Parameter;
import com.namdamasco.sandbox.openai.rules.Dialogue.Tool;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Arguments under the names that the tool declares: what it does not know is left out. */
final class ToolArguments {
    private static final int SHORT_LIST = 5;
    private static final Set<String> QUERY = Set.of("query", "q", "text", "texto", "consulta", "busqueda");
    private static final Set<String> IN_STOCK = Set.of("instockonly", "instock", "onlyinstock", "soloexistencia");
    private static final Set<String> BRANCH = Set.of("branch", "branchname", "sucursal", "store", "place");
    private static final Set<String> LIMIT = Set.of("limit", "maxresults", "limite", "topk");

    private ToolArguments() {}

    static Map<String, Object> search(Tool tool, ProductQuery query) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Parameter parameter : tool.parameters()) {
            String name = plain(parameter);
            if (QUERY.contains(name)) {
                arguments.put(parameter.name(), query.text());
            } else if (IN_STOCK.contains(name) && (query.inStockOnly() || parameter.required())) {
                arguments.put(parameter.name(), query.inStockOnly());
            } else if (BRANCH.contains(name) && (query.branch() != null || parameter.required())) {
                arguments.put(parameter.name(), query.branch() == null ? "" : query.branch());
            } else if (LIMIT.contains(name)) {
                arguments.put(parameter.name(), SHORT_LIST);
            }
        }
        if (arguments.isEmpty()) {
            arguments.put(firstText(tool), query.text());
        }
        return arguments;
    }

    static Map<String, Object> item(Tool tool, String code) {
        return Map.of(firstText(tool), code);
    }

    private static String firstText(Tool tool) {
        return tool.parameters().stream()
                .filter(p -> p.type().equals("string"))
                .map(Parameter::name)
                .findFirst()
                .orElse("query");
    }

    private static String plain(Parameter parameter) {
        return parameter.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
