package com.namdamasco.assistant.cost;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Sums of the ledger. Days are Venezuela's. */
@ApplicationScoped
class Costs {

    private static final int MOST_CONVERSATIONS = 100;

    private static final String BY_DAY =
            """
            select (at at time zone 'America/Caracas')::date as day, provider, model, purpose, count(*) as calls,
                   sum(input_tokens) as input_tokens, sum(cached_tokens) as cached_tokens,
                   sum(output_tokens) as output_tokens, sum(cost_usd) as cost_usd
              from model_call
             where at >= :from::timestamp at time zone 'America/Caracas'
               and at < (:to::timestamp + interval '1 day') at time zone 'America/Caracas'
             group by 1, 2, 3, 4
             order by 1, 2, 3, 4
            """;

    private static final String BY_CONVERSATION =
            """
            select conversation_id, count(distinct last_message_id) as turns, count(*) as calls,
                   sum(input_tokens) as input_tokens, sum(output_tokens) as output_tokens, sum(cost_usd) as cost_usd
              from model_call
             where at >= :from::timestamp at time zone 'America/Caracas'
               and at < (:to::timestamp + interval '1 day') at time zone 'America/Caracas'
             group by 1
             order by cost_usd desc, 1
             limit :most
            """;

    private final Jdbi jdbi;

    Costs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param costUsd US dollars */
    public record Day(
            LocalDate day,
            String provider,
            String model,
            String purpose,
            long calls,
            long inputTokens,
            long cachedTokens,
            long outputTokens,
            BigDecimal costUsd) {}

    /** @param costUsd US dollars */
    public record Conversation(
            String conversationId, long turns, long calls, long inputTokens, long outputTokens, BigDecimal costUsd) {}

    LocalDate today() {
        return jdbi.withHandle(handle -> handle.createQuery("select (now() at time zone 'America/Caracas')::date")
                .mapTo(LocalDate.class)
                .one());
    }

    List<Day> byDay(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_DAY)
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map(ConstructorMapper.of(Day.class))
                .list());
    }

    /** The most expensive ones. */
    List<Conversation> byConversation(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_CONVERSATION)
                .bind("from", from.toString())
                .bind("to", to.toString())
                .bind("most", MOST_CONVERSATIONS)
                .map(ConstructorMapper.of(Conversation.class))
                .list());
    }
}
