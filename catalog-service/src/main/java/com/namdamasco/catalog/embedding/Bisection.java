package com.namdamasco.catalog.embedding;

import java.sql.SQLException;
import java.util.List;

/**
 * Embeds a batch although one of its texts may be unacceptable: a refused batch is halved until the culprit stands alone. Before
 * that, an innocent text tells whether it is the texts at all. No edge of its own.
 */
final class Bisection<T> {

    /** Makes a call. */
    interface Call<T> {
        /** @throws ProviderFailure when it gave no vectors */
        List<float[]> embed(List<T> texts);
    }

    /** Takes what became of the texts, part by part, so that what is paid is kept whatever comes next. */
    interface Outcome<T> {
        void computed(List<T> texts, List<float[]> vectors) throws SQLException;

        void refused(T text, String reason) throws SQLException;
    }

    private final Call<T> call;
    private final Runnable innocent;
    private final Outcome<T> outcome;
    private boolean textsAreToBlame;

    /** @param innocent embeds a text that nothing is wrong with */
    Bisection(Call<T> call, Runnable innocent, Outcome<T> outcome) {
        this.call = call;
        this.innocent = innocent;
        this.outcome = outcome;
    }

    /** @throws ProviderFailure for all trouble but a bad text; what was computed before it has been handed over */
    void embed(List<T> texts) throws SQLException {
        List<float[]> vectors;
        try {
            vectors = call.embed(texts);
        } catch (ProviderFailure failure) {
            if (failure.verdict().trouble() != Trouble.BAD_TEXT) {
                throw failure;
            }
            halve(texts, failure.verdict().sentence());
            return;
        }
        outcome.computed(texts, vectors);
    }

    private void halve(List<T> texts, String reason) throws SQLException {
        if (!textsAreToBlame) {
            innocent.run();
            textsAreToBlame = true;
        }
        if (texts.size() == 1) {
            outcome.refused(texts.get(0), reason);
            return;
        }
        int middle = texts.size() / 2;
        embed(texts.subList(0, middle));
        embed(texts.subList(middle, texts.size()));
    }
}
