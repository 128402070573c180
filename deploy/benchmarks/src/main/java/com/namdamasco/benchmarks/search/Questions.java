package com.namdamasco.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What customers ask, made from a seed: codes, words, measures, whole sentences and slips, in equal parts. Pure. */
final class Questions {

    private static final int ROUNDS = 20;

    private Questions() {}

    static List<String> mixed(SyntheticCatalogue catalogue, int items, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<String> questions = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            questions.add(code(catalogue.item(random.nextInt(items)), round));
            questions.add(words(catalogue, catalogue.item(random.nextInt(items)), round));
            questions.add(measure(catalogue, catalogue.item(random.nextInt(items))));
            questions.add(sentence(catalogue, catalogue.item(random.nextInt(items)), round));
            questions.add(slip(catalogue, catalogue.item(random.nextInt(items)), random));
        }
        return questions;
    }

    /** Words that no text has, so that only their vector can find anything. */
    static List<String> unknownWords(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 2);
        List<String> questions = new ArrayList<>();
        String letters = "kqwxyzjhv";
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int letter = 0; letter < 12; letter++) {
                word.append(letters.charAt(random.nextInt(letters.length())));
            }
            questions.add(word.toString());
        }
        return questions;
    }

    private static String code(Item item, int round) {
        return switch (round % 4) {
            case 0 -> item.model();
            case 1 -> item.model().toLowerCase(Locale.ROOT);
            case 2 -> item.code();
            default -> item.model().substring(0, 2) + " " + item.model().substring(2);
        };
    }

    private static String words(SyntheticCatalogue catalogue, Item item, int round) {
        Kind kind = catalogue.kinds().get(item.kind());
        String extra = kind.words().get(round % kind.words().size());
        String text = kind.type() + (round % 2 == 0 ? " " + catalogue.brands().get(item.brand()) : " " + extra);
        return text.toLowerCase(Locale.ROOT);
    }

    private static String measure(SyntheticCatalogue catalogue, Item item) {
        Kind kind = catalogue.kinds().get(item.kind());
        return (kind.type() + " " + catalogue.brands().get(item.brand()) + " " + item.measure())
                .toLowerCase(Locale.ROOT);
    }

    private static String sentence(SyntheticCatalogue catalogue, Item item, int round) {
        Kind kind = catalogue.kinds().get(item.kind());
        String what = kind.type().toLowerCase(Locale.ROOT);
        String brand = catalogue.brands().get(item.brand()).toLowerCase(Locale.ROOT);
        String extra = kind.words().get(round % kind.words().size()).toLowerCase(Locale.ROOT);
        return switch (round % 3) {
            case 0 ->
                "Hola, buenas tardes, ¿tienen " + what + " " + brand + " de " + item.measure() + " que sea " + extra
                        + "? ¿Cuánto cuesta?";
            case 1 ->
                "buenas estoy buscando una " + what + " con " + extra + " de buena calidad y bajo consumo para mi casa";
            default ->
                "me interesa el " + what + " " + brand + " " + extra + " color negro, ¿hacen entrega a domicilio?";
        };
    }

    private static String slip(SyntheticCatalogue catalogue, Item item, SplittableRandom random) {
        String type = catalogue.kinds().get(item.kind()).type().toLowerCase(Locale.ROOT);
        String brand = catalogue.brands().get(item.brand()).toLowerCase(Locale.ROOT);
        return slip(type, random) + " " + (random.nextBoolean() ? brand : slip(brand, random));
    }

    /** One letter inside is lost. */
    private static String slip(String word, SplittableRandom random) {
        if (word.length() < 5) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + word.substring(at + 1);
    }
}
