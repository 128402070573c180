package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.gate.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A draft as the guardrails read it, beside what may back it. For one thread. */
final class Reading {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?;\\n]*(?:[.](?!\\s|$)[^.!?;\\n]*)*[.!?;\\n]*");

    /** As the model wrote it. */
    final String raw;
    /** {@link Folding#plain}. */
    final String plain;
    /** {@link Folding#folded}. */
    final String folded;
    /** {@link Folding#folded}, one a sentence, with their ends. */
    final List<String> sentences;
    /** Texts of the shop's own documents, folded. What product texts say binds no one. */
    final List<String> passages;
    /** What the customer has said, folded. */
    final String customerWords;

    private final Evidence evidence;
    /** Made when it is first asked for: most drafts need none of it, and product texts are long. */
    private Set<String> productWords;

    Reading(String draft, Evidence evidence, String customerWords) {
        this.raw = draft;
        this.plain = Folding.plain(draft);
        this.folded = Folding.folded(draft);
        this.sentences = sentencesOf(folded);
        this.passages = evidence.passages().stream().map(Folding::folded).toList();
        this.customerWords = Folding.folded(customerWords);
        this.evidence = evidence;
    }

    /** Whether a result names it: a product may be called anything. */
    boolean isOfAProduct(String word) {
        if (productWords == null) {
            productWords = productWordsOf(evidence);
        }
        return productWords.contains(word);
    }

    private static Set<String> productWordsOf(Evidence evidence) {
        Set<String> words = new HashSet<>();
        evidence.products().forEach(product -> {
            words.addAll(wordsOf(Folding.folded(product.name())));
            words.addAll(wordsOf(Folding.folded(product.brand())));
            words.addAll(wordsOf(Folding.folded(product.text())));
            product.places().forEach(place -> words.addAll(wordsOf(Folding.folded(place.branch()))));
        });
        return words;
    }

    String allPassages() {
        return String.join("\n", passages);
    }

    static List<String> wordsOf(String folded) {
        return WORD.matcher(folded).results().map(found -> found.group()).collect(Collectors.toList());
    }

    private static List<String> sentencesOf(String folded) {
        List<String> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(folded);
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                sentences.add(matcher.group().strip());
            }
        }
        return sentences;
    }
}
