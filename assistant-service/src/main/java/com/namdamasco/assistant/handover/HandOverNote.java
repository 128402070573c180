package com.namdamasco.assistant.handover;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an agent should know before the first word: who, what the customer wants, what was looked at. Pure.
 *
 * @param wish reason and department
 * @param customer the name that Nulu knows, may be empty
 * @param words what the customer said last
 * @param place the customer's city or branch, or null
 * @param products code and name of each that was looked at, in order
 */
public record HandOverNote(
        HandOverWish wish, String customer, String channel, String words, String place, List<String> products) {

    private static final int LONGEST_WORDS = 500;
    private static final int MOST_PRODUCTS = 6;

    /** Spanish, a few lines, bounded. */
    public String text() {
        StringBuilder note = new StringBuilder("El asistente pasa la conversación");
        if (wish.department() != null) {
            note.append(" a ").append(wish.department().spanish());
        }
        note.append(".\nCliente: ").append(customer.isBlank() ? "sin nombre" : customer.strip());
        note.append(" (").append(channel).append(")");
        if (place != null) {
            note.append(", ").append(place);
        }
        note.append("\nMotivo: ").append(wish.reason().isBlank() ? "no lo dijo" : wish.reason());
        note.append("\nÚltimo mensaje: «").append(bounded(words)).append("»");
        if (!products.isEmpty()) {
            note.append("\nProductos vistos: ")
                    .append(products.stream().limit(MOST_PRODUCTS).collect(Collectors.joining("; ")));
        }
        return note.toString().replace("\u0000", "");
    }

    private static String bounded(String words) {
        String line = words.strip().replaceAll("\\s*\\n\\s*", " / ");
        return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS) + "…";
    }
}
