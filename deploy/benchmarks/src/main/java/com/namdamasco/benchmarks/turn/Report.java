package com.namdamasco.benchmarks.turn;

import com.namdamasco.benchmarks.Figures;
import com.namdamasco.benchmarks.Page;
import java.io.IOException;
import java.util.Locale;

/** Writes docs/benchmarks/turn.md: the figures with what they were measured on. */
final class Report {

    private static final String TEXT =
            """
            # Turns

            Written by `./deploy/bench turn` on %s.

            - The way: `POST /api/sb-webhook` at the packaged gateway, Kafka, the packaged assistant, the packaged catalogue with
              the sample products, PostgreSQL with fsync, all on this machine. Nulu, WhatsApp and the model are played by the
              bench and answer at once. Quiet period 0.
            - A turn: a new conversation with three messages of history. The model calls `search_local_products`, then answers with
              a price and an item code, which the figure gate checks and reads again. Time: from the moment at which the webhook
              was due until WhatsApp is called. The copy for the dashboard follows and is not in it, but is in the load.
            - `bare`: a gateway of its own, the same broker, and behind them only a consumer that calls WhatsApp: the same chain
              without model, memory and promises, in the same run.
            - `turn-p50` and its kin: %d messages a second for %d s at moments that do not depend on the answers (seed %d).
              `sustained`: %d customers wait at any time, each answer lets the next one write.
            - `slow-model`: each call of the model takes %d ms, a turn makes two, %d customers write at the same moment. The bound
              is twice the model's time and one second.
            - `uncalled-for`: replies to customers who had theirs already, over the whole run.
            - The services with %s, under load until their compilers took less than a tenth of a processor (`turn-warm-up`): before,
              they take up to half of what is measured. Machine: %s.

            """;

    private Report() {}

    static void write(Options options, Figures figures) throws IOException {
        String conditions = String.format(
                Locale.ROOT,
                TEXT,
                Page.today(),
                options.rate(),
                options.seconds(),
                options.seed(),
                TurnBench.IN_FLIGHT,
                options.modelTime().toMillis(),
                options.customers(),
                "`" + String.join(" ", Bed.JVM_OPTIONS) + "`",
                Page.machine());
        Page.write("turn", conditions, figures);
    }
}
