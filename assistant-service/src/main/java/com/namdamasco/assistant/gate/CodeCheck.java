package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Draft.Span;
import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.gate.Tokens.Kind;
import com.namdamasco.assistant.gate.Tokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every code and model must stand in a result; a code must be that of the product that it is told of. Pure. */
final class CodeCheck {

    private static final Pattern MODEL =
            Pattern.compile("(?<![a-z0-9])(?=[a-z0-9_/+.-]*\\d)(?=[a-z0-9_/+.-]*[a-z])[a-z0-9]+(?:[-_/+.][a-z0-9]+)*");
    private static final Pattern DENIED = Pattern.compile(
            "\\bno\\b|¿|\\bsin\\b|\\bninguno?\\b|tampoco|\\bsobre\\b|consult|confirm|verific|busca(?:bas|s|ndo)|pregunt|pedist|solicit|parecid|similar");
    private static final Pattern LABEL = Pattern.compile(
            "(?:\\b(?:cod|codigo|sku|ref|referencia|modelo)\\b[.: ]*(?:es |del producto )?[:(]?|[(\\[]) ?$");

    private final Draft draft;
    private final Subjects subjects;
    private final ProductIndex index;
    private final Vocabulary vocabulary;
    private final Vocabulary asked;
    private final List<Unbacked> unbacked;

    CodeCheck(Claims claims, ProductIndex index, Vocabulary vocabulary) {
        this.draft = claims.draft();
        this.subjects = claims.subjects();
        this.index = index;
        this.vocabulary = vocabulary;
        this.asked = Vocabulary.of(claims.customerWords());
        this.unbacked = claims.unbacked();
    }

    void check() {
        Matcher matcher = MODEL.matcher(draft.folded);
        while (matcher.find()) {
            if (draft.isFree(matcher.start(), matcher.end())
                    && !Tokens.GENERIC.matcher(matcher.group()).matches()) {
                check(matcher.group(), matcher.start(), matcher.end());
                draft.take(matcher.start(), matcher.end());
            }
        }
        numberedModels();
    }

    private void check(String model, int start, int end) {
        if (!vocabulary.hasModel(model)) {
            if (!(asked.hasModel(model) && isDenied(start))) {
                refuse(start, end, "ese código o modelo no está en los resultados de las herramientas");
            }
            return;
        }
        Product owner = index.all().stream()
                .filter(product -> Tokens.compact(Draft.fold(product.code())).equals(Tokens.compact(model)))
                .findFirst()
                .orElse(null);
        if (owner != null && isToldOfAnother(owner, start)) {
            refuse(start, end, "ese código es de otro producto");
        }
    }

    private boolean isToldOfAnother(Product owner, int start) {
        Set<Product> here = subjects.at(start + 1);
        if (!here.isEmpty() && !here.contains(owner)) {
            return true;
        }
        Span line = draft.lineAt(start);
        boolean labelled =
                LABEL.matcher(draft.folded.substring(line.start(), start)).find();
        boolean namedInLine = subjects.firstNamedIn(line.start(), start).isPresent();
        return labelled
                        && !namedInLine
                        && subjects.lastBefore(start)
                                .filter(m -> m.start() >= 0
                                        && !m.meant().isEmpty()
                                        && !m.meant().contains(owner))
                                .isPresent()
                || here.isEmpty() && !isDenied(start);
    }

    /** iPhone 17, where results know the iPhones 15 and 16. */
    private void numberedModels() {
        List<Token> tokens = Tokens.of(draft.folded);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token word = tokens.get(i);
            Token number = tokens.get(i + 1);
            Set<String> known = index.numbersAfter(word.form());
            if (number.kind() != Kind.NUMBER || known.isEmpty() || known.contains(number.form())) {
                continue;
            }
            boolean beside = draft.folded.substring(word.end(), number.start()).equals(" ");
            boolean said = Set.of(number.form()).stream().allMatch(asked::hasNumber)
                    && asked.hasWord(draft.folded.substring(word.start(), word.end()));
            if (beside && draft.isFree(number.start(), number.end()) && !(said && isDenied(number.start()))) {
                refuse(word.start(), number.end(), "ese modelo no está en los resultados de las herramientas");
            }
            draft.take(number.start(), number.end());
        }
    }

    private boolean isDenied(int position) {
        Span sentence = draft.sentenceAt(position);
        return DENIED.matcher(sentence.of(draft.folded)).find()
                || sentence.start() > 0 && draft.folded.charAt(sentence.start() - 1) == '¿';
    }

    private void refuse(int start, int end, String reason) {
        Set<String> told = new HashSet<>();
        unbacked.forEach(claim -> told.add(claim.words()));
        if (told.add(draft.words(start, end))) {
            unbacked.add(new Unbacked(Unbacked.Kind.CODE, draft.words(start, end), reason));
        }
    }
}
