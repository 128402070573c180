package com.namdamasco.assistant.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** All words, models and numbers that tool results contain, whatever they say of what. Pure. */
final class Vocabulary {

    private static final Pattern APART = Pattern.compile("[^a-z0-9]+");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final List<KnownText> texts;

    private Vocabulary(List<KnownText> texts) {
        this.texts = texts;
    }

    static Vocabulary of(Evidence evidence) {
        List<KnownText> texts = new ArrayList<>();
        evidence.products().forEach(product -> {
            texts.add(KnownText.of(product.code()));
            texts.add(KnownText.of(product.name()));
            texts.add(KnownText.of(product.brand()));
            texts.add(KnownText.of(product.text()));
        });
        evidence.passages().forEach(passage -> texts.add(KnownText.of(passage)));
        return new Vocabulary(texts);
    }

    static Vocabulary ofPassages(Evidence evidence) {
        return new Vocabulary(evidence.passages().stream().map(KnownText::of).toList());
    }

    static Vocabulary of(String text) {
        return new Vocabulary(List.of(KnownText.read(text)));
    }

    boolean hasWord(String folded) {
        return texts.stream().anyMatch(text -> text.words().contains(folded));
    }

    /** Whether a model is known as a whole, or all of its parts that carry digits are. */
    boolean hasModel(String folded) {
        if (hasWord(Tokens.compact(folded))) {
            return true;
        }
        boolean some = false;
        for (String part : APART.split(folded)) {
            if (DIGIT.matcher(part).find()) {
                some = true;
                if (!hasWord(part)) {
                    return false;
                }
            }
        }
        return some && APART.matcher(folded).find();
    }

    boolean hasNumber(String written) {
        String key = Numerals.key(written);
        return texts.stream().anyMatch(text -> text.numbers().contains(key));
    }
}
