package com.namdamasco.assistant.cost;

import com.namdamasco.assistant.cost.ModelCall.Purpose;
import com.namdamasco.assistant.database.AsynchronousCommit;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Books what each call of a model cost. */
@ApplicationScoped
public class CostLedger {

    private static final Logger LOG = Logger.getLogger(CostLedger.class);

    private static final String BOOK =
            """
            insert into model_call (conversation_id, last_message_id, purpose, provider, model,
                                    input_tokens, cached_tokens, output_tokens, estimated, cost_usd)
            select :conversationId, :lastMessageId, :purpose, :provider, :model,
                   :input, :cached, :output, :estimated, :cost from\s"""
                    + AsynchronousCommit.FROM;

    private final Jdbi jdbi;
    private final PriceTable prices;
    private final MeterRegistry metrics;

    CostLedger(Jdbi jdbi, PriceTable prices, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.prices = prices;
        this.metrics = metrics;
    }

    /** Never fails: an answer that is paid for is not thrown away because it cannot be booked. The metrics have it then. */
    public void book(ModelCall call) {
        BigDecimal cost = price(call).of(call.usage());
        count(call, cost);
        try {
            insert(call, cost);
        } catch (JdbiException e) {
            LOG.errorf(
                    "A model call is not in the ledger: %s %s USD conversationId=%s",
                    e.getClass().getSimpleName(), cost, call.conversationId());
        }
    }

    private Price price(ModelCall call) {
        return call.purpose() == Purpose.TRANSCRIPTION ? prices.ofAudio(call.model()) : prices.of(call.model());
    }

    private void insert(ModelCall call, BigDecimal cost) {
        jdbi.useHandle(handle -> handle.createUpdate(BOOK)
                .bind("conversationId", call.conversationId())
                .bind("lastMessageId", call.lastMessageId())
                .bind("purpose", call.purpose().name().toLowerCase(Locale.ROOT))
                .bind("provider", call.provider())
                .bind("model", call.model())
                .bind("input", call.usage().inputTokens())
                .bind("cached", call.usage().cachedTokens())
                .bind("output", call.usage().outputTokens())
                .bind("estimated", call.usage().estimated())
                .bind("cost", cost)
                .execute());
    }

    private void count(ModelCall call, BigDecimal cost) {
        Usage usage = call.usage();
        tokens(call, "input", usage.inputTokens() - usage.cachedTokens());
        tokens(call, "cached", usage.cachedTokens());
        tokens(call, "output", usage.outputTokens());
        metrics.counter("namdamasco.llm.cost.usd", "provider", call.provider(), "model", call.model())
                .increment(cost.doubleValue());
    }

    private void tokens(ModelCall call, String kind, int tokens) {
        metrics.counter("namdamasco.llm.tokens", "provider", call.provider(), "model", call.model(), "kind", kind)
                .increment(Math.max(0, tokens));
    }
}
