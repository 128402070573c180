package com.namdamasco.sandbox.openai.rules;

import com.namdamasco.sandbox.openai.rules.Dialogue.Tool;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** When to ask for branches, the shop's rules, brands, what goes with a product, or a person; only of tools that are declared. */
final class ShopTools {
    static final String BRANCHES = "find_branches";
    static final String KNOWLEDGE = "search_store_knowledge";
    static final String BRANDS = "get_available_brands";
    static final String ACCESSORIES = "find_accessories";
    static final String SIMILAR = "find_similar_products";
    static final String HAND_OVER = "hand_over_to_human";

    private static final Pattern GOES_WITH = Pattern.compile("\\baccesorios?\\b|\\bque le (va|combina|sirve)");
    private static final Pattern LIKE_IT = Pattern.compile("\\b(parecid|similar|alternativa)|\\botras? opcion");
    private static final Pattern WHICH_BRANDS =
            Pattern.compile("\\b(que|cuales|cual) marcas?\\b|\\bmarcas (tienen|hay)");

    /** "La tienda que me queda más cerca" names none. */
    private static final Pattern NO_PLACE = Pattern.compile("^(me|te|nos|les?|que|mas|queda|esta|hay|tienen|de)\\b");

    private ShopTools() {}

    /** Of a product that was told of before, or that is named by its code. */
    static Optional<Decision> ofAProduct(Dialogue dialogue, String said) {
        String folded = Words.folded(said);
        String tool = GOES_WITH.matcher(folded).find()
                ? ACCESSORIES
                : LIKE_IT.matcher(folded).find() ? SIMILAR : null;
        if (tool == null || Lexicon.namesProduct(said)) {
            return Optional.empty();
        }
        return RuleModel.code(said)
                .or(() -> Listed.meantBy(said, dialogue))
                .or(() -> Listed.first(dialogue))
                .flatMap(code -> call(dialogue, tool, Map.of("code", code)));
    }

    static Optional<Decision> brands(Dialogue dialogue, String said) {
        if (!WHICH_BRANDS.matcher(Words.folded(said)).find()) {
            return Optional.empty();
        }
        Map<String, Object> category = Words.of(said).stream()
                .filter(Lexicon::namesProduct)
                .findFirst()
                .<Map<String, Object>>map(word -> Map.of("category", word))
                .orElse(Map.of());
        return call(dialogue, BRANDS, category);
    }

    static Optional<Decision> of(Intent intent, Dialogue dialogue, String said) {
        return switch (intent) {
            case HUMAN -> handOver(dialogue, "sales", said);
            case COMPLAINT -> handOver(dialogue, "support", said);
            case PLACE -> call(dialogue, BRANCHES, place(said));
            case DELIVERY, PAYMENT, WARRANTY -> call(dialogue, KNOWLEDGE, Map.of("query", said));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> place(String said) {
        return Place.in(said)
                .map(place -> place.name().replaceFirst("(?i)^en\\s+", ""))
                .filter(name -> !NO_PLACE.matcher(Words.folded(name)).find())
                .<Map<String, Object>>map(name -> Map.of("place", name))
                .orElse(Map.of());
    }

    private static Optional<Decision> handOver(Dialogue dialogue, String department, String said) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("department", department);
        arguments.put("reason", said.length() <= 120 ? said : said.substring(0, 120));
        return call(dialogue, HAND_OVER, arguments);
    }

    private static Optional<Decision> call(Dialogue dialogue, String name, Map<String, Object> arguments) {
        Optional<Tool> tool = dialogue.tool(name);
        return tool.map(declared -> new Decision.Call(name, arguments));
    }
}
