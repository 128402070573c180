package com.namdamasco.sandbox.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last calls, oldest first. Bounded by number and by size, because a bench sends large embedding batches. */
@ApplicationScoped
public class CallLog {
    static final int MAX_CALLS = 5_000;
    private static final long MAX_CHARACTERS = 64_000_000;

    private record Entry(RecordedCall call, int characters) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long characters;

    /** @param bodyLength characters of the raw body */
    public synchronized void add(RecordedCall call, int bodyLength) {
        entries.addLast(new Entry(call, bodyLength));
        characters += bodyLength;
        while (entries.size() > MAX_CALLS || (characters > MAX_CHARACTERS && entries.size() > 1)) {
            characters -= entries.removeFirst().characters();
        }
    }

    /** Filters by target, conversation and a text of the body where given (not null). */
    public synchronized List<RecordedCall> find(Target target, String conversationId, String containing) {
        return entries.stream()
                .map(Entry::call)
                .filter(c -> target == null || c.target() == target)
                .filter(c -> conversationId == null || conversationId.equals(c.conversationId()))
                .filter(c -> containing == null || String.valueOf(c.body()).contains(containing))
                .toList();
    }

    public synchronized void clear() {
        entries.clear();
        characters = 0;
    }
}
