package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.turn.Played;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What customers ask. Each question has a mark of its own, which the model repeats: who counts marks in WhatsApp's ledger knows
 * what was answered and how often, whatever the services believe. Letters only, as figures in a reply must be the catalogue's.
 */
public final class Question {

    private static final String LETTERS = "bcdfghjklmnprstv";
    private static final Pattern MARK = Pattern.compile("\\bxq[" + LETTERS + "]+\\b");

    private Question() {}

    public static String mark(long messageId) {
        StringBuilder mark = new StringBuilder("xq");
        for (char digit : Long.toHexString(messageId).toCharArray()) {
            mark.append(LETTERS.charAt(Character.digit(digit, 16)));
        }
        return mark.toString();
    }

    public static String text(long messageId) {
        return Played.QUESTION + " Es mi consulta " + mark(messageId);
    }

    /** The marks in a text, in order. */
    public static List<String> in(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).toList();
    }

    static String answerTo(List<String> marks) {
        return "Sobre tu consulta " + String.join(", ", marks) + ": " + Played.PRICE;
    }

    static String excuseFor(List<String> marks) {
        return "Sobre tu consulta " + String.join(", ", marks) + ": en este momento no puedo ver ese precio.";
    }
}
