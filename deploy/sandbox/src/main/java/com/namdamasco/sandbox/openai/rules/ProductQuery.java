package com.namdamasco.sandbox.openai.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What to search for: the question without greetings, courtesies, verbs and punctuation. "¿Tienen televisores de 32 pulgadas?" becomes
 * "televisores de 32 pulgadas".
 *
 * @param text empty when nothing is left
 * @param branch null when the question names none
 * @param inStockOnly whether the customer asks for what is available
 */
record ProductQuery(String text, String branch, boolean inStockOnly) {
    private static final Pattern SENTENCE_END = Pattern.compile("[?!;\\n]+|\\.(?=\\s|$)|¿|¡");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\"”'+]+$");
    private static final Pattern IN_STOCK =
            Pattern.compile("\\b(disponibles?|disponibilidad|existencias?|stock|inventario)\\b");

    /** Dropped wherever they stand. */
    private static final Set<String> CHAT = Words.set(
            """
            hola holaa buenas buenos buen dia dias tardes noches saludos gracias muchas favor porfa porfavor
            tienen tiene tienes tendran tendra hay habra venden vende manejan consiguen consigo busco buscando
            ando estoy quiero quisiera queria necesito interesa interesan gustaria saber cuanto cuanta cuesta
            cuestan vale valen precio precios costo disponible disponibles disponibilidad existencia existencias
            stock inventario usted ustedes dame deme muestrame muestreme mostrar comprar informacion info dime
            diga digame podria podrias puedes ayudar ayudarme ayuda interesado interesada regalas foto fotos
            disculpe disculpa aceptan credito cuotas cashea zelle pagar q podrian puede pueden ver opciones ok
            oye amigo amiga damasco tal como
            """);

    /** Dropped at the beginning and at the end only: inside they carry meaning ("para la cocina"). */
    private static final Set<String> LINKS = Words.set(
            """
            a al el la los las un una unos unas de del que cual cuales es son en y e o por me mi si se sobre
            algun alguna algunos algunas con su sus para sea esta estan tambien lo le no pero
            """);

    static ProductQuery of(String question) {
        Optional<Place> place = Place.in(question);
        String rest = place.map(Place::textWithout).orElse(question);
        boolean inStockOnly = IN_STOCK.matcher(Words.folded(question)).find();
        return new ProductQuery(meaningful(rest), place.map(Place::name).orElse(null), inStockOnly);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Only the sentences that name a product, when any does: "Me llamo Ana. ¿Tienen neveras?" is about fridges. */
    private static String meaningful(String question) {
        List<String> sentences = Arrays.stream(SENTENCE_END.split(question))
                .filter(sentence -> !sentence.isBlank())
                .toList();
        List<String> naming = sentences.stream().filter(Lexicon::namesProduct).toList();
        List<String> stripped = (naming.isEmpty() ? sentences : naming)
                .stream()
                        .map(ProductQuery::stripped)
                        .filter(text -> !text.isEmpty())
                        .toList();
        return String.join(" ", stripped);
    }

    private static String stripped(String sentence) {
        List<String> words = new ArrayList<>();
        for (String word : sentence.strip().split("\\s+")) {
            String bare = EDGES.matcher(word).replaceAll("");
            if (!bare.isEmpty() && !CHAT.contains(Words.folded(bare))) {
                words.add(bare);
            }
        }
        while (!words.isEmpty() && isLink(words.get(0))) {
            words.remove(0);
        }
        while (!words.isEmpty() && isLink(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }

    private static boolean isLink(String word) {
        return LINKS.contains(Words.folded(word));
    }
}
