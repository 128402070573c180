package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.guardrail.Refusal.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Keys and tokens: what looks like one, and the configured ones, whole or in part, spaced out, backwards or in base64. The model
 * never sees a secret; this holds should a text or an error ever bring one before it.
 */
final class SecretGuardrail implements Guardrail {

    private static final Refusal REFUSED =
            new Refusal(Kind.SECRET, "contiene una clave o un dato técnico; no lo repitas");

    private static final Pattern SHAPES =
            Pattern.compile("\\bsk-[A-Za-z0-9_-]{12,}|\\bAIza[A-Za-z0-9_-]{16,}|\\bEAA[A-Za-z0-9]{16,}"
                    + "|\\bgh[pousr]_[A-Za-z0-9]{16,}|\\bxox[abprs]-[A-Za-z0-9-]{8,}|\\bAKIA[A-Z0-9]{12,}|\\bya29\\.[A-Za-z0-9_-]{8,}"
                    + "|\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}|-----BEGIN|\\bBearer +[A-Za-z0-9._~+/=-]{6,}"
                    + "|(?i:\\b(?:api[ _-]?key|access[ _-]?token|token|secret|password|contraseña|clave)\\b[^\\n:=]{0,20}[:=] ?[\"']?(?=[^\\s\"']*[0-9_-])[^\\s\"']{8,})"
                    + "|(?i:\\b[a-z0-9_]*(?:api_key|_token|_secret|password)\\s*=)");

    /** Shorter ones are words: "sandbox" is a key of the local stack. */
    private static final int SHORTEST = 8;

    private static final int PIECE = 10;

    private final List<String> wholes = new ArrayList<>();
    private final Set<String> pieces = new HashSet<>();

    SecretGuardrail(Collection<String> secrets) {
        secrets.stream().filter(SecretGuardrail::isNoWord).forEach(secret -> {
            take(bare(secret));
            take(bare(new StringBuilder(secret).reverse().toString()));
            take(bare(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))));
        });
    }

    @Override
    public Optional<Refusal> check(Reading draft) {
        String bare = bare(draft.plain);
        boolean found = SHAPES.matcher(draft.plain).find()
                || wholes.stream().anyMatch(bare::contains)
                || IntStream.rangeClosed(0, bare.length() - PIECE)
                        .anyMatch(start -> pieces.contains(bare.substring(start, start + PIECE)));
        return found ? Optional.of(REFUSED) : Optional.empty();
    }

    /** One with digits in it is random and known by any part; one of words, as tests have them, only as a whole. */
    private void take(String secret) {
        if (secret.length() <= PIECE || secret.matches("[A-Za-z]*")) {
            wholes.add(secret);
            return;
        }
        for (int start = 0; start + PIECE <= secret.length(); start++) {
            pieces.add(secret.substring(start, start + PIECE));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "");
    }

    /** A password that is one word, as the local stack's "namdamasco" is, would forbid the word. */
    private static boolean isNoWord(String secret) {
        return bare(secret).length() >= SHORTEST && !secret.matches("[a-z]{1,14}|[A-Z]{1,14}");
    }
}
