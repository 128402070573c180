package com.namdamasco.sandbox.openai.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.namdamasco.sandbox.openai.rules.Dialogue.Role;
import com.namdamasco.sandbox.openai.rules.Dialogue.ToolCall;
import com.namdamasco.sandbox.openai.rules.Dialogue.Turn;
import java.util.List;
import java.util.Optional;

/** What to say once a tool has answered; or the one more call that is worth making. */
final class ResultReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Dialogue dialogue;
    private final ToolCall call;
    private final String told;
    private final ToolResult result;
    private final boolean greeted;

    ResultReader(Dialogue dialogue) {
        this.dialogue = dialogue;
        List<Turn> calls = RuleModel.calls(dialogue);
        List<ToolCall> last =
                calls.isEmpty() ? List.of() : calls.get(calls.size() - 1).toolCalls();
        this.call = last.isEmpty() ? new ToolCall("", "{}") : last.get(last.size() - 1);
        List<Turn> results = dialogue.sinceLastSaid().stream()
                .filter(t -> t.role() == Role.TOOL)
                .toList();
        this.told = results.get(results.size() - 1).text();
        this.result = ToolResult.read(told);
        this.greeted = RuleModel.greets(dialogue.lastSaid());
    }

    Decision decide() {
        Optional<String> shop = ShopAnswer.of(call.name(), told, dialogue.lastSaid());
        if (shop.isPresent()) {
            return new Decision.Say(shop.get());
        }
        ProductQuery query = asked();
        boolean item = call.name().contains("detail");
        boolean related =
                call.name().equals(ShopTools.ACCESSORIES) || call.name().equals(ShopTools.SIMILAR);
        if (related && result.kind() != ToolResult.Kind.FAILURE) {
            return new Decision.Say(
                    ProductAnswer.related(result.products(), call.name().equals(ShopTools.SIMILAR)));
        }
        return switch (result.kind()) {
            case FAILURE ->
                new Decision.Say("Disculpa, en este momento no puedo consultar el catálogo. "
                        + "Un asesor te confirma precio y disponibilidad en este mismo chat.");
            case NOTHING -> nothing(query, item);
            case PRODUCTS ->
                new Decision.Say(
                        item
                                ? ProductAnswer.ofItem(result.products().get(0), greeted)
                                : ProductAnswer.of(result.products(), query, greeted, triedElsewhere(query)));
        };
    }

    /** Nothing in the branch that was named: once more, in all of them. */
    private Decision nothing(ProductQuery query, boolean item) {
        if (item) {
            return new Decision.Say("No encontré ningún producto con ese código en el catálogo. "
                    + "¿Puedes revisarlo, o decirme qué producto buscas?");
        }
        boolean narrowed = query.branch() != null && !triedElsewhere(query) && !told.contains(" nada: ");
        if (narrowed && dialogue.tool(call.name()).isPresent()) {
            ProductQuery everywhere = new ProductQuery(query.text(), null, query.inStockOnly());
            return new Decision.Call(
                    call.name(), ToolArguments.search(dialogue.tool(call.name()).get(), everywhere));
        }
        return new Decision.Say((greeted ? "¡Hola! 👋 " : "") + "No encontré «" + query.text()
                + "» en nuestro catálogo en este momento. "
                + "¿Quieres que busque otra marca o tamaño, o prefieres que te atienda un asesor?");
    }

    private boolean triedElsewhere(ProductQuery query) {
        boolean elsewhere = told.contains("En otras sucursales:");
        return query.branch() != null && (elsewhere || RuleModel.calls(dialogue).size() > 1);
    }

    /** The question as it was searched for, with the branch that the first call named. */
    private ProductQuery asked() {
        JsonNode arguments = arguments(call.arguments());
        ProductQuery words = ProductQuery.of(dialogue.lastSaid());
        String searched = arguments.path("query").asText(words.text());
        ToolCall first = RuleModel.calls(dialogue).stream()
                .flatMap(t -> t.toolCalls().stream())
                .findFirst()
                .orElse(call);
        JsonNode asked = arguments(first.arguments());
        String branch = asked.path("branch").asText(asked.path("place").asText(""));
        return new ProductQuery(searched, branch.isEmpty() ? null : branch, words.inStockOnly());
    }

    private static JsonNode arguments(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            return MissingNode.getInstance();
        }
    }
}
