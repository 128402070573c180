package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.guardrail.Refusal.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shop only. Recognises what is clearly of another kind: other matters by their own words, other shops' prices, and long
 * prose in which nothing of a shop occurs. A draft that declines to speak of something may name it.
 */
final class ScopeGuardrail implements Guardrail {

    private static final Refusal REFUSED =
            new Refusal(Kind.SCOPE, "trata de algo ajeno a la tienda; ofrece ayuda con los productos de Damasco");

    private static final List<Pattern> MATTERS = List.of(
            // politics and religion
            Pattern.compile(
                    "\\b(?:eleccion(?:es)? (?:presidencial|de \\d{4}|en)|presidente de (?:venezuela|la republica|estados unidos|la nacion)|presidencia(?:l|les)?\\b"
                            + "|partido politico|oposicion politica|dictadura|dictador|chavismo|chavista|madurismo|maduro|golpe de estado|gobierno|votar por|voto por|constituyente|comunismo|socialismo"
                            + "|capitalismo|parlamento|diputad[oa]s|senador|la biblia|el coran|oracion al|rezar|pecado)\\b"),
            // medicine
            Pattern.compile(
                    "\\b(?:ibuprofeno|paracetamol|acetaminofen|amoxicilina|antibiotico|antidepresivo|ansiolitico|insulina|aspirina|diazepam|clonazepam|\\d+ ?mg\\b|dosis|posologia|automedic\\w+"
                            + "|sintomas? de|diagnostico medico|tratamiento medico|medicamentos?|pastillas para|enfermedad|diabetes|embarazo|aborto|suicid\\w+|autolesion\\w*)\\b"),
            // school, verse, stories
            Pattern.compile(
                    "\\b(?:ecuacion|derivada|integral de|teorema|raiz cuadrada|factoriza\\w*|hipotenusa|fotosintesis|mitocondria|la capital de|revolucion francesa|segunda guerra mundial|simon bolivar (?:nacio|fue)"
                            + "|tabla periodica|ensayo (?:sobre|de)|monografia|erase una vez|habia una vez|poema|soneto|rosas son rojas|horoscopo|tarot|signo zodiacal|receta de|precalienta el horno|cucharadas? de)\\b"),
            // programs and machines of others
            Pattern.compile(
                    "\\b(?:python|javascript|typescript|html|css|sql|java|codigo fuente|script|algoritmo|compilar|git(?:hub)?|hackear|hackeo|exploit|phishing|malware|keylogger|ransomware|crackear|contrasena de)\\b"),
            // money, law, love and harm
            Pattern.compile(
                    "\\b(?:bitcoin|criptomonedas?|ethereum|invertir en (?:bolsa|acciones)|bolsa de valores|dolar paralelo|demanda judicial|divorcio|testamento|codigo penal|abogad[oa]s?|pornogra\\w*|sexual\\w*|sexo|erotic\\w*"
                            + "|explosiv\\w*|bomba casera|molotov|pistola|fusil|cocaina|marihuana|metanfetamina|droga|armas? de fuego|lavado de dinero|estafar|falsificar|carta de amor)\\b"),
            // other trades
            Pattern.compile(
                    "\\b(?:resultado del partido|campeonato mundial|mundial de futbol|gano el partido|pronostico del tiempo|clima en (?:caracas|maracaibo|valencia)|reserv\\w+ (?:de )?(?:vuelo|hotel)|vuelos? a)\\b"));

    private static final String SHOPS =
            "(?:mercado ?libre|amazon|daka|multimax|ivoo|traki|beco|farmatodo|locatel|tiendas? ?clx|clx|walmart|best ?buy|aliexpress|alibaba|shein|temu|ebay"
                    + "|la competencia|otras? tiendas?|otros comercios)";
    private static final Pattern OTHER_SHOP =
            Pattern.compile("\\b(?:en|de|que(?: en)?|compra(?:lo|la)? (?:en|por)|busca(?:lo|la)? en) " + SHOPS
                    + "\\b.{0,60}(?:cuest|vale|precio|barat|car[oa]\\b|econom|oferta|\\$|usd|dolares|consigues|encuentras|mejor)"
                    + "|(?:cuest|vale|precio|barat|econom|oferta|\\$|usd|compra\\w*|consigues|encuentras|busca\\w*|mejor)\\w*.{0,40}\\b(?:en|de|que(?: en)?) "
                    + SHOPS + "\\b");

    private static final Pattern DECLINED = Pattern.compile(
            "\\bno (?:te |le |se )*(?:puedo|podemos|hablo|doy|damos|tengo|tenemos|vendemos|manejo|manejamos|trato|opino|es (?:mi|un) tema|conozco|comparo|se)\\b|\\bsolo (?:puedo|te puedo|hablo|atiendo|ayudo|te ayudo)\\b|\\bfuera de\\b|\\btampoco\\b|\\ben lugar de\\b");

    private static final Pattern SHOP = Pattern.compile(
            "\\b(?:damasco|tiendas?|sucursal(?:es)?|productos?|modelos?|marcas?|precios?|cuesta[n]?|vale[n]?|disponib\\w+|agotad\\w+|catalogo|asesor\\w*|compra\\w*|garantia|factura|pago\\w*|equipo|articulo"
                    + "|televis\\w+|nevera\\w*|telefon\\w*|celular\\w*|laptops?|lavadora\\w*|licuadora\\w*|aire\\w*|cocina\\w*|pantalla|entrega|envio|retir\\w+|bs|dolares|usd|pulgadas|btu|opcion\\w*|colores|color|memoria|bateria|voltaje)\\b|\\$");

    /** Prose of this length speaks of the shop somewhere. */
    private static final int LONG_PROSE = 240;

    @Override
    public Optional<Refusal> check(Reading draft) {
        boolean alien = draft.sentences.stream()
                .filter(sentence -> !DECLINED.matcher(sentence).find() && !isQuestion(sentence))
                .anyMatch(sentence -> isAlien(sentence, draft));
        return alien || isProseOfNoShop(draft) ? Optional.of(REFUSED) : Optional.empty();
    }

    private static boolean isQuestion(String sentence) {
        return sentence.startsWith("¿");
    }

    private static boolean isAlien(String sentence, Reading draft) {
        return OTHER_SHOP.matcher(sentence).find()
                || MATTERS.stream()
                        .flatMap(matter -> matter.matcher(sentence).results())
                        .anyMatch(found ->
                                !Reading.wordsOf(found.group()).stream().allMatch(draft::isOfAProduct)
                                        && !draft.allPassages().contains(found.group()));
    }

    private static boolean isProseOfNoShop(Reading draft) {
        for (String paragraph : draft.folded.split("\\n\\s*\\n")) {
            if (paragraph.length() >= LONG_PROSE
                    && !SHOP.matcher(paragraph).find()
                    && ofProducts(paragraph, draft) < 3
                    && !isMostlyQuoted(paragraph, draft)) {
                return true;
            }
        }
        return false;
    }

    private static long ofProducts(String paragraph, Reading draft) {
        return Reading.wordsOf(paragraph).stream()
                .filter(word -> word.length() > 4)
                .filter(draft::isOfAProduct)
                .count();
    }

    /** Addresses and hours of branches are long, and name nothing that is sold. */
    private static boolean isMostlyQuoted(String paragraph, Reading draft) {
        List<String> words = Reading.wordsOf(paragraph).stream()
                .filter(word -> word.length() > 4)
                .toList();
        String passages = draft.allPassages();
        return words.stream().filter(passages::contains).count() * 2 > words.size();
    }
}
