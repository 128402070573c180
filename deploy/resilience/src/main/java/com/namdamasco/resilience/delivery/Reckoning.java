package com.namdamasco.resilience.delivery;

import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Question;
import com.namdamasco.resilience.rig.Rig;
import com.namdamasco.resilience.rig.Sent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The two ledgers, of webhooks and of WhatsApp, beside what the assistant's tables say. An acknowledged message is accounted for
 * when WhatsApp took an answer to it, or the assistant lists it: its reply as unknown, or the conversation as a human's.
 */
public final class Reckoning {

    /** What the assistant says of a message: the state of its row, of its reply, and why a human has the conversation. */
    private record Row(String state, String replyId, String replyState, String handOverReason) {}

    private static final String ROWS =
            """
            select i.message_id, i.state, o.id, o.state, o.hand_over_reason
              from assistant.inbox i left join assistant.outbox o on o.id = i.reply_id
             where i.sender_role = 'CUSTOMER' and i.conversation_id::bigint between %d and %d
            """;
    private static final String REPLIES =
            """
            select id, state from assistant.outbox
             where kind = 'reply' and conversation_id::bigint between %d and %d
            """;

    private final Set<Message> acknowledged;
    private final List<Sent> taken;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, String> replies = new HashMap<>();
    private final Map<String, Integer> answers = new HashMap<>();

    /** @param ledger of all that was posted in the run, whose conversations were made one after the other */
    public Reckoning(Rig rig, List<Delivery> ledger) {
        acknowledged = ledger.stream()
                .filter(Delivery::acknowledged)
                .map(Delivery::message)
                .collect(Collectors.toSet());
        Set<Long> conversations = ledger.stream()
                .map(delivery -> delivery.message().conversation())
                .collect(Collectors.toSet());
        taken = conversations.stream()
                .flatMap(conversation -> rig.outside().whatsApp().sentTo(conversation).stream())
                .toList();
        taken.forEach(sent -> sent.questions().forEach(mark -> answers.merge(mark, 1, Integer::sum)));
        long first = conversations.stream().mapToLong(c -> c).min().orElse(0);
        long last = conversations.stream().mapToLong(c -> c).max().orElse(0);
        rig.database()
                .rows(ROWS.formatted(first, last))
                .forEach(row -> rows.put(row.get(0), new Row(row.get(1), row.get(2), row.get(3), row.get(4))));
        rig.database().rows(REPLIES.formatted(first, last)).forEach(row -> replies.put(row.get(0), row.get(1)));
    }

    public int acknowledged() {
        return acknowledged.size();
    }

    /** Messages in the assistant's inbox. */
    int received() {
        return rows.size();
    }

    /** Acknowledged, and accounted for nowhere. */
    public List<Message> lost() {
        return acknowledged.stream().filter(message -> !isAccountedFor(message)).toList();
    }

    private boolean isAccountedFor(Message message) {
        Row row = rows.get(String.valueOf(message.id()));
        return answers.containsKey(Question.mark(message.id())) || row != null && (isHumans(row) || isListed(row));
    }

    private boolean isHumans(Row row) {
        boolean toldSo = row.handOverReason != null && "sent".equals(row.replyState);
        return row.state.equals("left_to_human") || toldSo && isTaken(row.replyId);
    }

    private static boolean isListed(Row row) {
        return "unknown".equals(row.replyState);
    }

    private boolean isTaken(String replyId) {
        return taken.stream().anyMatch(sent -> sent.replyId().equals(replyId));
    }

    /** Messages that a human has. */
    long leftToHumans() {
        return rows.values().stream().filter(this::isHumans).count();
    }

    /** Answers that a customer got once more than once. */
    public long duplicates() {
        long repeatedAnswers =
                answers.values().stream().mapToLong(times -> times - 1L).sum();
        return Math.max(repeatedAnswers, repeatedSends());
    }

    /** Times that the same row of the outbox was taken again. */
    long repeatedSends() {
        Set<String> known = new HashSet<>();
        return taken.stream().filter(sent -> !known.add(sent.replyId())).count();
    }

    /** Taken by WhatsApp, and neither sent nor unknown for the assistant. */
    long unlisted() {
        return taken.stream()
                .map(sent -> replies.getOrDefault(sent.replyId(), "nowhere"))
                .filter(state -> !state.equals("sent") && !state.equals("unknown"))
                .count();
    }

    /** Sent for the assistant, and never taken by WhatsApp. */
    long imagined() {
        Set<String> ids = taken.stream().map(Sent::replyId).collect(Collectors.toSet());
        return replies.entrySet().stream()
                .filter(reply -> reply.getValue().equals("sent") && !ids.contains(reply.getKey()))
                .count();
    }

    /** Ids of the replies in that state. */
    List<String> idsIn(String state) {
        return replies.entrySet().stream()
                .filter(reply -> reply.getValue().equals(state))
                .map(Map.Entry::getKey)
                .toList();
    }

    int repliesIn(String state) {
        return idsIn(state).size();
    }

    /** All that WhatsApp took of the run. */
    public List<Sent> taken() {
        return taken;
    }
}
