package com.namdamasco.sandbox.openai.rules;

import java.util.List;
import java.util.Set;

/** The words by which a product is meant: beginnings of nouns, and brands. */
final class Lexicon {
    private static final List<String> BEGINNINGS = Words.list(
            """
            televis pantalla smarttv never refriger congelador freezer lavadora secadora cocina horno microonda
            licuadora batidora cafetera tostador freidora planchas ventilador aire acondicionado split telefono
            celular smartphone iphone galaxy redmi tablet laptop computador portatil impresora monitor audifono
            corneta parlante bocina soundbar sonido cable cargador memoria pendrive mouse teclado router
            regulador protector consola playstation xbox camara reloj smartwatch aspiradora arrocera olla
            extractor tostiarepa sandwichera funda forro adaptador bombillo calentador dispensador campana
            vinera afeitadora procesador electrodomest
            """);

    private static final Set<String> WHOLE = Words.set(
            """
            tv tvs plancha ups hdmi usb btu pc ac tope disco ssd samsung lg sony hisense tcl xiaomi motorola
            apple lenovo hp dell asus acer epson canon whirlpool mabe frigidaire oster philips jbl panasonic
            haier midea huawei honor infinix tecno nokia logitech kingston electrolux indurama
            """);

    private Lexicon() {}

    static boolean namesProduct(String text) {
        return Words.of(text).stream().anyMatch(Lexicon::isProductWord);
    }

    private static boolean isProductWord(String word) {
        return WHOLE.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith);
    }
}
