package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Corpus.Case;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The gate against 200 honest drafts and 200 with one wrong figure, made from the sample catalogue, for each seed. */
class CorpusTest {

    private static final int DRAFTS = 200;

    @ParameterizedTest
    @ValueSource(longs = {20261122, 7, 4711, 3})
    void letsHonestDraftsPass(long seed) {
        Corpus corpus = new Corpus(seed);

        List<String> refused = Stream.generate(corpus::honest)
                .limit(DRAFTS)
                .filter(c -> !check(c).passed())
                .map(CorpusTest::told)
                .toList();

        assertThat(refused.size()).as("refused: %s", refused).isLessThanOrEqualTo(DRAFTS / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {20261122, 7, 4711, 3})
    void catchesEveryWrongFigure(long seed) {
        Corpus corpus = new Corpus(seed);

        List<String> passed = Stream.generate(corpus::lie)
                .limit(DRAFTS)
                .filter(c -> check(c).passed())
                .map(CorpusTest::told)
                .toList();

        assertThat(passed).isEmpty();
    }

    private static Verdict check(Case drafted) {
        return FigureGate.check(drafted.draft(), drafted.evidence(), drafted.customer());
    }

    private static String told(Case drafted) {
        return drafted.what() + ": " + drafted.draft() + "\n" + check(drafted).reasons();
    }
}
