package com.namdamasco.assistant.gate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is being read. Each finder takes the characters that it has understood, so that the next one does not read
 * them as something else; what no finder takes is suspicious.
 */
final class Draft {

    private static final Pattern SENTENCE_END =
            Pattern.compile("\\n|[!?;]+|(?<!\\b(?:bs|cod|ref|tel|av|aprox|nro|no|[a-z])\\.?)\\.(?=\\s|$)|(?=¿)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE0F}]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]");
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\x{2028}\\x{2029}]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”″]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[’‘′`´]");
    private static final Pattern EMPHASIS = Pattern.compile("[*_~]+(?=[^A-Za-z0-9]|$)|(?<=^|[^A-Za-z0-9])[*_~]+");
    private static final Pattern KEYCAPS = Pattern.compile("(?:[0-9]\\x{20E3})+");

    /** As written, in one Unicode form and without invisible characters. */
    final String text;
    /** In lower case and without accents, character by character: positions are those of {@link #text}. */
    final String folded;

    private final BitSet taken = new BitSet();
    private List<Span> sentenceEnds;

    Draft(String raw) {
        String plain = Normalizer.normalize(raw == null ? "" : raw, Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = SPACES.matcher(plain).replaceAll(" ");
        plain = LINE_ENDS.matcher(plain).replaceAll("\n");
        plain = DASHES.matcher(plain).replaceAll("-");
        plain = DOUBLE_QUOTES.matcher(plain).replaceAll("\"");
        plain = SINGLE_QUOTES.matcher(plain).replaceAll("'");
        plain = EMPHASIS.matcher(plain).replaceAll("");
        this.text = digits(KEYCAPS.matcher(plain).replaceAll(Draft::keycap));
        this.folded = fold(text);
    }

    /** One keycap numbers a list; several spell a number. */
    private static String keycap(java.util.regex.MatchResult keycaps) {
        String digits = keycaps.group().replace("\u20E3", "");
        return digits.length() == 1 ? digits + ") " : digits;
    }

    /** Digits of other scripts count as digits. */
    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        if (c < 128) {
            return Character.toLowerCase(c);
        }
        String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return Character.toLowerCase(base.isEmpty() ? ' ' : base.charAt(0));
    }

    boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    void take(int start, int end) {
        taken.set(start, end);
    }

    /** Takes every free match. */
    void take(Pattern pattern) {
        Matcher matcher = pattern.matcher(folded);
        while (matcher.find()) {
            if (isFree(matcher.start(), matcher.end())) {
                take(matcher.start(), matcher.end());
            }
        }
    }

    String words(int start, int end) {
        return text.substring(start, end).strip();
    }

    /** The sentence that a position stands in; a line end ends a sentence. */
    Span sentenceAt(int position) {
        int start = 0;
        for (Span end : sentenceEnds()) {
            if (end.start() >= position && end.end() > position && end.end() > start) {
                return new Span(start, end.end());
            }
            if (end.end() <= position) {
                start = end.end();
            }
        }
        return new Span(start, folded.length());
    }

    private List<Span> sentenceEnds() {
        if (sentenceEnds == null) {
            sentenceEnds = new ArrayList<>();
            Matcher end = SENTENCE_END.matcher(folded);
            while (end.find()) {
                sentenceEnds.add(new Span(end.start(), end.end()));
            }
        }
        return sentenceEnds;
    }

    Span lineAt(int position) {
        int start = folded.lastIndexOf('\n', position - 1) + 1;
        int end = folded.indexOf('\n', position);
        return new Span(start, end < 0 ? folded.length() : end);
    }

    /** A stretch of the text. */
    record Span(int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }
}
