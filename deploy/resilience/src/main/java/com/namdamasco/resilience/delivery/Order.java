package com.namdamasco.resilience.delivery;

import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Question;
import com.namdamasco.resilience.rig.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether a conversation was answered in order. A message comes before another where it was acknowledged before the other was
 * sent for the first time; then no later reply may answer it. Within a reply the answers are in the order of Nulu's ids.
 *
 * @param pairs of messages of a conversation of which one comes before the other
 */
record Order(long pairs, long inversions) {

    /** When a message was first sent and first acknowledged, and where its first answer is; null when there is none. */
    private record Told(long sent, long acknowledged, Integer reply) {}

    static Order of(List<Delivery> ledger, List<Sent> taken) {
        Map<String, Integer> replyOf = new HashMap<>();
        long inversions = 0;
        for (List<Sent> replies : byConversation(taken).values()) {
            for (int n = 0; n < replies.size(); n++) {
                List<String> marks = replies.get(n).questions();
                inversions += marks.equals(marks.stream().sorted(Order::byId).toList()) ? 0 : 1;
                for (String mark : marks) {
                    replyOf.putIfAbsent(mark, n);
                }
            }
        }
        long pairs = 0;
        for (List<Told> conversation : conversations(ledger, replyOf)) {
            for (Told earlier : conversation) {
                for (Told later : conversation) {
                    if (earlier.acknowledged < later.sent) {
                        pairs++;
                        inversions += earlier.reply > later.reply ? 1 : 0;
                    }
                }
            }
        }
        return new Order(pairs, inversions);
    }

    /** Marks are numbers in letters that rise with their digits; equal lengths compare as the numbers do. */
    private static int byId(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    private static Map<Long, List<Sent>> byConversation(List<Sent> taken) {
        return taken.stream().collect(Collectors.groupingBy(Sent::conversation));
    }

    private static List<List<Told>> conversations(List<Delivery> ledger, Map<String, Integer> replyOf) {
        Map<Long, List<Told>> conversations = new HashMap<>();
        Map<Message, List<Delivery>> copies = ledger.stream().collect(Collectors.groupingBy(Delivery::message));
        copies.forEach((message, all) -> {
            Integer reply = replyOf.get(Question.mark(message.id()));
            if (reply != null && all.stream().anyMatch(Delivery::acknowledged)) {
                conversations
                        .computeIfAbsent(message.conversation(), c -> new ArrayList<>())
                        .add(told(all, reply));
            }
        });
        return List.copyOf(conversations.values());
    }

    private static Told told(List<Delivery> copies, int reply) {
        return new Told(
                copies.stream().mapToLong(Delivery::sentNanos).min().orElseThrow(),
                copies.stream()
                        .filter(Delivery::acknowledged)
                        .mapToLong(Delivery::answeredNanos)
                        .min()
                        .orElseThrow(),
                reply);
    }
}
