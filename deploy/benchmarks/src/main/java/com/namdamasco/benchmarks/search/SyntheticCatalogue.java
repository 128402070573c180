package com.namdamasco.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Items made from a seed, the same ones for each run. Names are those of a shop (type, brand, model number, measure,
 * colour); the words of the descriptions follow Zipf's law, brands too, so that some words are in half of the texts and
 * most in a few. Pure.
 */
final class SyntheticCatalogue {

    /** The shop's own place, which sells everything. */
    static final String EVERYWHERE = "DEPOSITO CENTRAL";

    private static final String[] COLOURS = {"NEGRO", "BLANCO", "GRIS", "PLATA", "ROJO", "AZUL", "INOX", "VERDE"};
    private static final int OTHER_BRANCHES = 25;
    private static final int RARE_WORDS = 30_000;

    private final List<Kind> kinds = Kind.all();
    private final List<String> brands = Kind.lines("/search/brands.txt");
    private final List<String> words = new ArrayList<>();
    private final Zipf wordRank;
    private final Zipf brandRank;
    private final long seed;

    SyntheticCatalogue(long seed) {
        this.seed = seed;
        Kind.lines("/search/common-words.txt").forEach(line -> words.addAll(List.of(line.split(" "))));
        SplittableRandom random = new SplittableRandom(seed);
        while (words.size() < RARE_WORDS) {
            words.add(madeUp(random));
        }
        wordRank = new Zipf(words.size(), 1.05);
        brandRank = new Zipf(brands.size(), 0.9);
    }

    List<Kind> kinds() {
        return kinds;
    }

    List<String> brands() {
        return brands;
    }

    Item item(int index) {
        SplittableRandom random = new SplittableRandom(seed ^ (index + 1L) * 0x9E3779B97F4A7C15L);
        int kindIndex = random.nextInt(kinds.size());
        Kind kind = kinds.get(kindIndex);
        int brand = brandRank.draw(random);
        String model = model(random, index);
        String measure = one(kind.values(), random) + (kind.unit().equals("\"") ? "" : " ") + kind.unit();
        String name = String.join(
                " ",
                kind.type(),
                brands.get(brand),
                measure,
                one(kind.words(), random),
                model,
                COLOURS[random.nextInt(COLOURS.length)]);
        int price = (int) (100 * Math.exp(3 + 3.2 * random.nextDouble())) / 100 * 100 + 99;
        return new Item(
                index,
                "D%07d".formatted(index),
                kindIndex,
                brand,
                model,
                measure,
                name,
                "<p>" + sentence(kind, random, 12 + random.nextInt(30)) + "</p>",
                "Medida: " + measure + ", " + sentence(kind, random, 4 + random.nextInt(16)),
                price,
                places(random));
    }

    private static List<Item.Place> places(SplittableRandom random) {
        List<Item.Place> places = new ArrayList<>();
        places.add(new Item.Place(EVERYWHERE, stock(random)));
        for (Filter filter : Filter.BRANCHES) {
            if (random.nextInt(1_000) < filter.share() * 1_000) {
                places.add(new Item.Place(filter.branch(), stock(random)));
            }
        }
        places.add(new Item.Place("SUCURSAL " + (char) ('A' + random.nextInt(OTHER_BRANCHES)), stock(random)));
        return places;
    }

    private static int stock(SplittableRandom random) {
        return random.nextInt(10) < 4 ? 0 : 1 + random.nextInt(40);
    }

    private String sentence(Kind kind, SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean ofKind = random.nextInt(6) == 0;
            text.append(ofKind ? one(kind.words(), random).toLowerCase(Locale.ROOT) : words.get(wordRank.draw(random)))
                    .append(' ');
        }
        return text.toString().strip();
    }

    /** Unique by its digits, which are the index in another order. */
    private static String model(SplittableRandom random, int index) {
        char first = (char) ('A' + random.nextInt(26));
        char second = (char) ('A' + random.nextInt(26));
        return "" + first + second
                + Long.toString(1_000_003L + index * 7_919L % 1_000_003L, 10).substring(1)
                + (char) ('A' + random.nextInt(26));
    }

    private static String madeUp(SplittableRandom random) {
        String consonants = "bcdfglmnprstv";
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(consonants.charAt(random.nextInt(consonants.length())))
                    .append("aeiou".charAt(random.nextInt(5)));
        }
        return word.append("nrsl".charAt(random.nextInt(4))).toString();
    }

    private static String one(List<String> texts, SplittableRandom random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
