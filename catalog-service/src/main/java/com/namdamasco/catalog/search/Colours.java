package com.namdamasco.catalog.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The colour at the end of a product's name: "... NEGRA", "... Color Gris Oscuro", "... negro/rojo". A colour word in the
 * middle may be part of what the thing is ("TINTA NEGRA 534"), so only the end counts. Pure.
 */
final class Colours {

    /** Folded spellings by the name that is shown: Spanish, masculine. "Red" and "café" mean other things here. */
    private static final Map<String, String> NAMES = names();

    private static final Set<String> SHADES = Set.of(
            "claro", "clara", "oscuro", "oscura", "marino", "mate", "espacial", "light", "dark", "space", "matte");
    private static final Set<String> BETWEEN = Set.of("-", "--", "/", "//", "|", ",", "y", "color", "de", "con");
    /** "80 PLUS GOLD" is an efficiency. */
    private static final Set<String> GRADES = Set.of("dorado", "plateado");

    private static final Pattern PARTS = Pattern.compile("[/+,-]+");

    private Colours() {}

    /** @param colour lower case Spanish, may be null; @param kept how many words from the first on are left */
    record Found(String colour, int kept) {}

    /** @param words of a name, in any case, accented or not */
    static Found atTheEnd(List<String> words) {
        List<String> colours = new ArrayList<>();
        int kept = words.size();
        for (int i = words.size() - 1; i > 0; i--) {
            String word = Folding.fold(words.get(i)).replaceAll("[.,;)(]+", "");
            String colour = colour(word);
            if (colour != null && isGrade(words, i, colour)) {
                break;
            }
            if (colour != null) {
                colours.add(0, shaded(words, i, kept, colour));
                kept = i;
            } else if (!isConnection(word)) {
                break;
            }
        }
        while (!colours.isEmpty() && kept > 1 && endsInConnection(words.get(kept - 1))) {
            kept--;
        }
        return new Found(colours.isEmpty() ? null : String.join("/", colours), colours.isEmpty() ? words.size() : kept);
    }

    private static boolean isConnection(String word) {
        return word.isEmpty() || SHADES.contains(word) || BETWEEN.contains(word);
    }

    private static boolean endsInConnection(String word) {
        String folded = Folding.fold(word);
        return BETWEEN.contains(folded) || folded.equals("space") || folded.equals("light") || folded.equals("dark");
    }

    private static boolean isGrade(List<String> words, int i, String colour) {
        return GRADES.contains(colour) && Folding.fold(words.get(i - 1)).equals("plus");
    }

    private static String shaded(List<String> words, int i, int kept, String colour) {
        String after = i + 1 < kept ? Folding.fold(words.get(i + 1)) : "";
        return SHADES.contains(after) ? colour + " " + after : colour;
    }

    /** "negro/rojo" too, when each part is a colour. */
    private static String colour(String word) {
        if (NAMES.containsKey(word)) {
            return NAMES.get(word);
        }
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(word)) {
            if (!NAMES.containsKey(part)) {
                return null;
            }
            parts.add(NAMES.get(part));
        }
        return parts.isEmpty() ? null : String.join("/", parts);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : List.of(
                "negro negra negros negras black",
                "blanco blanca blancos blancas white",
                "gris grises gray grey",
                "plateado plateada plateados plateadas plata silver",
                "dorado dorada dorados doradas gold",
                "azul azules blue",
                "celeste celestes",
                "rojo roja rojos rojas",
                "verde verdes green",
                "menta",
                "amarillo amarilla amarillos amarillas yellow",
                "anaranjado anaranjada",
                "rosado rosada rosados rosadas rosa pink",
                "morado morada morados moradas purpura purple violeta lila lavanda",
                "marron marrones",
                "beige",
                "crema",
                "grafito graphite",
                "turquesa",
                "vinotinto",
                "titanio titanium")) {
            String[] spellings = line.split(" ");
            for (String spelling : spellings) {
                names.put(spelling, spellings[0].equals("purpura") ? "morado" : spellings[0]);
            }
        }
        return names;
    }
}
