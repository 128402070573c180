package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.guardrail.Refusal.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shop answers in Spanish. Small words tell a language; names of products are left out of the count. */
final class LanguageGuardrail implements Guardrail {

    private static final Refusal REFUSED = new Refusal(Kind.LANGUAGE, "no está en español; escribe en español");

    private static final Set<String> SPANISH = words(
            """
            de la que el en y a los del se las un por con no una su para es al lo como mas o pero sus le ya este si porque esta entre
            cuando muy sin sobre tambien me hasta hay donde quien desde todo todos nos ni contra otros ese eso ante ellos e esto mi
            unos yo otro otra tanto esa estos mucho nada muchos cual poco ella estar te ti tu tus son fue ser tiene tienen tenemos
            puedo puedes podemos quieres busca buscas hola gracias claro con gusto aqui tienes cuesta precio disponible sucursal
            sucursales asesor damasco opciones producto productos pocas unidades agotado ahora bs dolares cada segun mejor dos aqui da""");

    private static final List<Set<String>> OTHERS = List.of(
            words(
                    """
                    the of and to is are you your with for this that have has from can will it be on we our was what please here am
                    as an do does or not all any if my me at by he she they them which there their i ignore price discount"""),
            words(
                    """
                    voce nao com os as uma do da dos das em no na sao seu sua obrigado preco loja posso temos pelo pela isso esse muito
                    tambem mas mais ao nos foi ja voces ela ele eu meu minha aqui agora desconto ola"""),
            words(
                    """
                    les des est vous nous pour avec dans une pas et ou je ce cette votre il elle sont qui sur au aux mes vos du
                    der die das und ist nicht sie wir mit fur ein eine auf ich zu von den dem im sind
                    gli che di sono per non della questo il anche ma piu sconto
                    ve bir bu ile icin"""));

    private static final int ENOUGH_WORDS = 8;
    private static final int ONE_SENTENCE = 40;

    @Override
    public Optional<Refusal> check(Reading draft) {
        boolean foreign = isForeign(draft, draft.folded)
                || draft.sentences.stream().anyMatch(sentence -> isForeign(draft, sentence))
                || foreignLetters(draft.plain) > 4;
        return foreign ? Optional.of(REFUSED) : Optional.empty();
    }

    private static boolean isForeign(Reading draft, String text) {
        List<String> words = Reading.wordsOf(text).stream()
                .filter(word -> SPANISH.contains(word) || !draft.isOfAProduct(word))
                .toList();
        long spanish = words.stream().filter(SPANISH::contains).count();
        long other = OTHERS.stream()
                .mapToLong(language -> words.stream()
                        .filter(language::contains)
                        .filter(word -> !SPANISH.contains(word))
                        .count())
                .max()
                .orElse(0);
        return other >= 3 && other > spanish
                || other >= 5 && words.size() < ONE_SENTENCE
                || words.size() >= ENOUGH_WORDS && spanish * 10 < words.size();
    }

    /** Cyrillic, Arabic, Chinese and others, also those that look like Latin letters. */
    private static long foreignLetters(String plain) {
        return plain.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN)
                .filter(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.COMMON)
                .count();
    }

    private static Set<String> words(String list) {
        return Set.copyOf(
                List.of(list.strip().split("\\s+")).stream().distinct().toList());
    }
}
