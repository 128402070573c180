package com.namdamasco.assistant.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The conversations by their latest activity, a page at a time. */
@ApplicationScoped
class ConversationList {

    /** Walks the index by activity and looks each conversation up; a filter that few pass makes it walk further. */
    private static final String PAGE =
            """
            select c.conversation_id, c.channel, c.customer_id, c.updated_at, p.paused_until, p.cause, w.since
              from conversation c
              left join conversation_pauses p on p.conversation_id = c.conversation_id and p.paused_until > now()
              left join lateral (select min(since) as since from waiting_message
                                  where conversation_id = c.conversation_id) w on true
             where (cast(:human as boolean) is null or (p.conversation_id is not null) = :human)
               and (cast(:source as text) is null or c.channel = :source)
               and (cast(:unanswered as boolean) is null or (w.since is not null) = :unanswered)
               and (cast(:before as timestamptz) is null or (c.updated_at, c.conversation_id)
                                                             < (cast(:before as timestamptz), :beforeId))
             order by c.updated_at desc, c.conversation_id desc
             limit :most
            """;

    private final Jdbi jdbi;

    ConversationList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is asked for; null: does not matter. {@code source} is empty for the web chat. */
    record Filter(Boolean human, String source, Boolean unanswered) {}

    ConversationPage page(Filter filter, ListCursor after, int size) {
        List<ConversationSummary> rows = jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bindByType("human", filter.human(), Boolean.class)
                .bindByType("source", filter.source(), String.class)
                .bindByType("unanswered", filter.unanswered(), Boolean.class)
                .bindByType("before", after == null ? null : after.lastActivityAt(), OffsetDateTime.class)
                .bindByType("beforeId", after == null ? null : after.conversationId(), String.class)
                .bind("most", size + 1)
                .map((row, context) -> new ConversationSummary(
                        row.getString("conversation_id"),
                        row.getObject("paused_until") == null ? "bot" : "human",
                        row.getObject("paused_until", OffsetDateTime.class),
                        row.getString("cause"),
                        channel(row.getString("channel")),
                        row.getString("customer_id"),
                        row.getObject("updated_at", OffsetDateTime.class),
                        row.getObject("since", OffsetDateTime.class)))
                .list());
        if (rows.size() <= size) {
            return new ConversationPage(rows, null);
        }
        ConversationSummary last = rows.get(size - 1);
        String next = new ListCursor(last.lastActivityAt(), last.conversationId()).encoded();
        return new ConversationPage(rows.subList(0, size), next);
    }

    static String channel(String source) {
        return source.isEmpty() ? "web" : source;
    }
}
