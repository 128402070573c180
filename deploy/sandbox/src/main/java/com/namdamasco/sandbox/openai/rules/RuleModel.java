package com.namdamasco.sandbox.openai.rules;

import com.namdamasco.sandbox.openai.rules.Dialogue.Role;
import com.namdamasco.sandbox.openai.rules.Dialogue.Tool;
import com.namdamasco.sandbox.openai.rules.Dialogue.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chat model of plain rules: the same dialogue always gets the same decision, and no figure that a tool did not give. */
public final class RuleModel {
    /** How people are told of it. */
    public static final String LABEL = "sandbox model (rule-based)";

    private static final String SEARCH = "search_local_products";
    private static final String DETAILS = "get_live_product_details";
    private static final Pattern CODE = Pattern.compile("\\b[A-Za-z]{1,2}\\d{6,8}(?:_[A-Za-z0-9_]+)?\\b");
    /** The assistant's repair request: no customer's words. */
    private static final String NOTE_TO_THE_MODEL = "(Nota interna del sistema";

    private static final Pattern FOLLOW_UP = Pattern.compile("^\\W*(y|e|pero)\\b");
    private static final Pattern FIGURES = Pattern.compile("\\b(precios?|cuanto|cuestan?|valen?|tienen|hay)\\b");
    private static final String WHAT_DO_YOU_SEEK =
            "Cuéntame qué producto buscas (por ejemplo, un televisor, una nevera o un teléfono) y te digo precio y "
                    + "sucursales donde está disponible. 😊";

    private RuleModel() {}

    public static Decision decide(Dialogue dialogue) {
        boolean answered = dialogue.sinceLastSaid().stream().anyMatch(t -> t.role() == Role.TOOL);
        return answered ? new ResultReader(dialogue).decide() : fresh(dialogue);
    }

    private static Decision fresh(Dialogue dialogue) {
        String said = dialogue.lastSaid();
        if (said.startsWith(NOTE_TO_THE_MODEL)) {
            return new Decision.Say(Intent.HUMAN.answer());
        }
        Optional<Decision> related = ShopTools.ofAProduct(dialogue, said).or(() -> ShopTools.brands(dialogue, said));
        if (related.isPresent()) {
            return related.get();
        }
        Optional<String> code = code(said);
        if (code.isPresent()) {
            return details(dialogue, code.get());
        }
        Optional<Intent> intent = Intent.of(said);
        if (intent.filter(Intent::beforeProducts).isPresent()) {
            return topic(intent.get(), dialogue, said);
        }
        ProductQuery query = ProductQuery.of(said);
        boolean product = Lexicon.namesProduct(query.text());
        if (!product && intent.filter(Intent::isTopic).isPresent()) {
            return topic(intent.get(), dialogue, said);
        }
        Optional<String> listed = product ? Optional.empty() : Listed.meantBy(said, dialogue);
        if (listed.isPresent()) {
            return details(dialogue, listed.get());
        }
        if (!product
                && (query.isEmpty() || FOLLOW_UP.matcher(Words.folded(said)).find())) {
            Optional<ProductQuery> earlier = continued(dialogue, query, said);
            if (earlier.isPresent()) {
                return search(dialogue, earlier.get());
            }
        }
        if (query.isEmpty() || (!product && intent.filter(i -> i.isAllOf(said)).isPresent())) {
            return new Decision.Say(intent.map(Intent::answer).orElse(WHAT_DO_YOU_SEEK));
        }
        return search(dialogue, query);
    }

    private static Decision topic(Intent intent, Dialogue dialogue, String said) {
        return ShopTools.of(intent, dialogue, said).orElseGet(() -> new Decision.Say(intent.answer()));
    }

    /** "¿Y en Valencia?", "¿Y cuánto cuesta?", "¿Y de 43 pulgadas?": what was asked before, with what is new in it. */
    private static Optional<ProductQuery> continued(Dialogue dialogue, ProductQuery now, String said) {
        boolean asksOn = now.branch() != null
                || now.inStockOnly()
                || FIGURES.matcher(Words.folded(said)).find()
                || FOLLOW_UP.matcher(Words.folded(said)).find();
        if (!asksOn) {
            return Optional.empty();
        }
        return dialogue.saidBefore().stream()
                .map(ProductQuery::of)
                .filter(earlier -> Lexicon.namesProduct(earlier.text()))
                .findFirst()
                .map(earlier -> new ProductQuery(
                        now.isEmpty() ? earlier.text() : earlier.text().split(" ")[0] + " " + now.text(),
                        now.branch() == null ? earlier.branch() : now.branch(),
                        now.inStockOnly() || earlier.inStockOnly()));
    }

    private static Decision details(Dialogue dialogue, String code) {
        Optional<Tool> details = dialogue.tool(DETAILS);
        return details.<Decision>map(tool -> new Decision.Call(DETAILS, ToolArguments.item(tool, code)))
                .orElseGet(() -> search(dialogue, new ProductQuery(code, null, false)));
    }

    private static Decision search(Dialogue dialogue, ProductQuery query) {
        return dialogue.tool(SEARCH)
                .<Decision>map(tool -> new Decision.Call(SEARCH, ToolArguments.search(tool, query)))
                .orElseGet(() -> new Decision.Say(
                        "En este momento no puedo consultar el catálogo; un asesor te confirma la información."));
    }

    /** The first item code or composite id in the words, in upper case. */
    static Optional<String> code(String said) {
        Matcher match = CODE.matcher(said);
        return match.find() ? Optional.of(match.group().toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether the customer greeted in these words. */
    static boolean greets(String said) {
        return Words.of(said).stream().limit(2).anyMatch(List.of("hola", "buenas", "buenos", "saludos")::contains);
    }

    /** The calls made since the customer spoke. */
    static List<Turn> calls(Dialogue dialogue) {
        return dialogue.sinceLastSaid().stream()
                .filter(t -> t.role() == Role.ASSISTANT && !t.toolCalls().isEmpty())
                .toList();
    }
}
