package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Branches.Named;
import com.namdamasco.assistant.gate.Draft.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a draft names a place, known or not: what stands where a branch stands is taken for one. Pure. */
final class Places {

    private static final Pattern STRICT = Pattern.compile(
            "(?:\\b(?:disponibles?|hay|agotad[oa]s?|pocas unidades|existencias?|stock|consigues|encuentras|encontraras|retirar(?:l[oa])?"
                    + "|retiral[oa]|buscal[oa]|visitanos|ubicad[oa]s?|tenemos|tienes|quedan?|llegar|pasar|pasa|verl[oa]|probarl[oa])"
                    + "(?: (?:solo|tambien|ahora|hoy|unicamente|el|la|los|las|lo|unidades|aqui|todavia|aun)){0,3}(?: (?:en|por)|:)(?![a-z])"
                    + "|(?:sucursal(?:es)?|tiendas?|sedes?|local(?:es)?)(?: (?:de|en)|:)(?![a-z])|📍 ?(?:en |:)?)\\s*");
    private static final Pattern LOOSE = Pattern.compile(
            "(?:\\b(?:en|por|desde|hasta|sucursal(?:es)?|tiendas?|sedes?)\\s+(?:(?:la|el|los|las) )?)(?=[a-z])");
    private static final Pattern LEAD = Pattern.compile(
            "(?:(?:(?:nuestr[oa]s?|la|el|los|las|de|del|en|sucursal(?:es)?|tiendas?|sedes?|centro comercial|ciudad de)\\b"
                    + "|c\\. ?c\\.)\\s*:?\\s*)+");
    private static final Pattern ITEM = Pattern.compile("[^,.;:()\\n!?¿¡·|/\"$0-9-]+");
    private static final Pattern CUT = Pattern.compile(
            "\\s(?:a|con|para|desde|hasta|donde|que|si|desde|pero|mientras|aunque|ya|por|cuesta|esta|estan|sale|hoy|ahora|y te|y tu|y puedes|te|lo|cerca)\\s.*|\\s+$");
    private static final Pattern LISTED =
            Pattern.compile("\\s*(?:,|\\by\\b|\\be\\b|\\bo\\b|/|·|\\|)\\s*(?:(?:y|e|o|en|tambien en)\\s+)*");
    private static final Set<String> COMMON = Set.copyOf(List.of(
            ("varias varios todas todos todo toda otra otro otras otros tienda tiendas sucursal sucursales stock existencia existencias color"
                            + " colores linea este esta estos estas ese esa esos esas esto eso dos tres cuatro cinco seis pocas pocos algunas alguna"
                            + " algun ninguna ningun ambas ambos diferentes distintas distintos muchas efectivo catalogo tamano presentacion version"
                            + " versiones modelo modelos cual cuales que cualquiera cualquier ella tu su mi casa domicilio momento zona ciudad inventario"
                            + " almacen oferta promocion dolares bolivares bs usd minutos breve general caso cuanto cuando siguientes siguiente"
                            + " nuestra nuestro nuestras nuestros estos damasco venezuela whatsapp instagram telegram facebook messenger chat internet"
                            + " google zelle us ustedes usted ti aqui alli ahi alla favor ejemplo cierto espanol pantalla calidad alta baja resolucion"
                            + " hd full ultra smart dia dias semana lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo"
                            + " junio julio agosto septiembre octubre noviembre diciembre cuotas credito contado tasa precio precios total detalle"
                            + " detalles resumen persona realidad tiempo hora horario existente nada algo alguno mas menos esa lugar fisico fisica"
                            + " unidades unidad ningun ninguno vez lo la las los el un una tecnologia memoria almacenamiento negro negra blanco blanca"
                            + " gris azul rojo roja verde plateado plateada dorado rosado rosada morado grafito amarillo beige tu pago movil transferencia"
                            + " correo respuesta mensaje consulta pedido compra verdad principio base comparacion cambio cuenta vista particular"
                            + " equipo equipos producto productos articulo articulos opcion opciones televisores neveras telefonos laptops entrega envio"
                            + " garantia disponible disponibles cada ellos ellas uno una donde ambiente entre cerca hay agotado agotada agotados agotadas sin ahora tenemos tienes lo encuentralo buscalo retiralo visitanos solo aun todavia")
                    .split(" ")));

    private final Draft draft;
    private final Branches branches;
    private final Vocabulary vocabulary;
    private final List<Named> found = new ArrayList<>();

    private Places(Draft draft, Branches branches, Vocabulary vocabulary) {
        this.draft = draft;
        this.branches = branches;
        this.vocabulary = vocabulary;
    }

    /** In the order of the text; the key of one that is not known is what the draft calls it. */
    static List<Named> in(Draft draft, Branches branches, Vocabulary vocabulary) {
        Places places = new Places(draft, branches, vocabulary);
        places.found.addAll(branches.in(draft));
        List.copyOf(places.found).forEach(known -> places.list(known.end()));
        places.follow(STRICT, true);
        places.follow(LOOSE, false);
        places.found.sort(Comparator.comparingInt(Named::start));
        return places.found;
    }

    /** What goes on behind a known branch. */
    private void list(int end) {
        int position = next(end);
        while (position >= 0) {
            position = item(position, false);
        }
    }

    private void follow(Pattern trigger, boolean strict) {
        Matcher matcher = trigger.matcher(draft.folded);
        while (matcher.find()) {
            int position = matcher.end();
            boolean first = true;
            while (position >= 0) {
                position = item(position, strict && first);
                first = false;
            }
        }
    }

    /** Reads one item of a list of places; returns where the next one begins, or -1. */
    private int item(int position, boolean strict) {
        Matcher lead = LEAD.matcher(draft.folded).region(position, draft.folded.length());
        int start = lead.lookingAt() ? lead.end() : position;
        int known = found.stream()
                .filter(n -> n.start() <= start && n.end() > start || n.start() >= position && n.start() <= start)
                .mapToInt(Named::end)
                .max()
                .orElse(-1);
        if (known >= 0) {
            return next(known);
        }
        Matcher item = ITEM.matcher(draft.folded).region(start, draft.folded.length());
        if (!item.lookingAt()) {
            return -1;
        }
        String words = CUT.matcher(" " + item.group().split("\\s(?:y|e|o)\\s")[0] + " ")
                .replaceFirst("")
                .strip();
        if (words.isEmpty()) {
            return -1;
        }
        int begin = draft.folded.indexOf(words, start);
        boolean capital = Character.isUpperCase(draft.text.charAt(begin));
        String name = capital ? capitalised(begin, words) : words;
        int end = begin + name.length();
        if (isPlace(name, strict, capital) && draft.isFree(begin, end)) {
            found.add(new Named(name, begin, end));
        } else if (!capital) {
            return -1;
        }
        return next(end);
    }

    private int next(int end) {
        Matcher listed = LISTED.matcher(draft.folded).region(end, draft.folded.length());
        return listed.lookingAt() && listed.end() > end ? listed.end() : -1;
    }

    /** The words that begin with a capital, with what joins them. */
    private String capitalised(int begin, String words) {
        int end = 0;
        Matcher word = Pattern.compile("[a-z0-9']+").matcher(words);
        while (word.find()) {
            boolean joins = Set.of("de", "del", "la", "las", "los", "el").contains(word.group());
            if (Character.isUpperCase(draft.text.charAt(begin + word.start()))) {
                end = word.end();
            } else if (!joins) {
                break;
            }
        }
        return words.substring(0, Math.max(end, 1));
    }

    private boolean isPlace(String name, boolean strict, boolean capital) {
        String[] words = name.split("[^a-z0-9]+");
        if (branches.isPartOfOne(name)) {
            return strict || capital;
        }
        boolean ordinary = COMMON.contains(words[0])
                || List.of(words).stream().allMatch(w -> vocabulary.hasWord(w) || COMMON.contains(w));
        return !ordinary && (strict || capital);
    }

    static List<Span> spans(List<Named> places) {
        return places.stream().map(Named::span).toList();
    }
}
