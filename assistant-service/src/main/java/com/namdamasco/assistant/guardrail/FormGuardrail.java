package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.guardrail.Refusal.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plain chat text: no source code, tables, headings or HTML, nothing encoded, hidden or scrambled. */
final class FormGuardrail implements Guardrail {

    private static final Refusal REFUSED =
            new Refusal(Kind.FORM, "no es texto simple de chat; sin código, tablas, Markdown ni textos codificados");

    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("```|~~~"),
            Pattern.compile("(?m)^\\s*#{1,6} \\S|^\\s*\\|?[ :]*-{3,}[ :]*\\|"),
            Pattern.compile("(?m)(?:^[^\\n|]*\\|[^\\n|]*\\|[^\\n]*\\n){2,}"),
            Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^>\\n]*)?/?>|<!--"),
            Pattern.compile("!?\\[[^\\]\\n]*\\]\\([^)\\n]*\\)"),
            Pattern.compile(
                    "(?m)^\\s*(?:def \\w+\\(|class \\w+|import [\\w.]+;?\\s*$|from \\w+ import|public (?:static|class)|function ?\\w*\\(|(?:const|let|var) \\w+ ?="
                            + "|#include|print(?:ln|f)?\\(|echo [\"$']|for ?\\([^)]*;|while ?\\(|if ?\\([^)]*\\) ?\\{|return [\\w(].*;?\\s*$|curl )"
                            + "|\\bsudo [a-z]|\\brm -r|console\\.log\\(|System\\.out|\\w+\\([^)\\n]*\\) ?(?:\\{|=>)|;\\s*\\n\\s*\\}"),
            // letters one by one, backwards through the alphabet of machines, or heaps of marks
            Pattern.compile("(?:(?<![\\p{L}\\p{N}])\\p{L}(?:[ .\\-_*|/]{1,3}|\\n)){8,}"),
            Pattern.compile("(?:\\p{M}{3,}.?){2,}"),
            Pattern.compile(
                    "[\\x{200B}\\x{200C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}\\x{E0000}-\\x{E007F}]"),
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/])(?:0x)?(?:[0-9a-fA-F]{2}[ :]?){16,}(?![\\p{L}\\p{N}])|(?:\\\\[ux][0-9a-fA-F]{2,4}){3,}|(?:%[0-9a-fA-F]{2}){4,}"
                            + "|(?:&#\\w+;){3,}|(?:\\b[01]{8}\\b ?){4,}"));

    /** Base64 and its like; parts of addresses are the link guardrail's. */
    private static final Pattern BLOB = Pattern.compile("(?<![\\w/.:=-])[A-Za-z0-9+/_-]{24,}={0,2}(?![\\w/])");

    private static final Pattern MIXED =
            Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9+/=]).*|.*[a-z].*[A-Z].*[a-z].*[A-Z].*[a-z].*[A-Z].*");

    @Override
    public Optional<Refusal> check(Reading draft) {
        boolean found = SIGNS.stream().anyMatch(sign -> sign.matcher(draft.raw).find())
                || BLOB.matcher(draft.plain).results().anyMatch(blob -> MIXED.matcher(blob.group())
                        .matches());
        return found ? Optional.of(REFUSED) : Optional.empty();
    }
}
