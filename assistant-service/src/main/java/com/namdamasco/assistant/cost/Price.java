package com.namdamasco.assistant.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a model costs, in US dollars.
 *
 * @param input a million tokens
 * @param cachedInput a million tokens that the provider had cached
 * @param output a million tokens
 * @param minute of audio; zero for models that are paid by tokens
 */
public record Price(BigDecimal input, BigDecimal cachedInput, BigDecimal output, BigDecimal minute) {

    private static final int SCALE = 8;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);

    /** US dollars, rounded up: what is paid for is never free. */
    public BigDecimal of(Usage usage) {
        BigDecimal tokens = times(input, usage.inputTokens() - usage.cachedTokens())
                .add(times(cachedInput, usage.cachedTokens()))
                .add(times(output, usage.outputTokens()));
        BigDecimal audio = minute.multiply(BigDecimal.valueOf(usage.seconds()));
        return tokens.divide(MILLION, SCALE, RoundingMode.CEILING)
                .add(audio.divide(SECONDS_A_MINUTE, SCALE, RoundingMode.CEILING));
    }

    private static BigDecimal times(BigDecimal price, int tokens) {
        return price.multiply(BigDecimal.valueOf(Math.max(0, tokens)));
    }

    /** For comparison: a plain turn reads about ten tokens for each that it writes. */
    BigDecimal ofATurn() {
        return input.multiply(BigDecimal.TEN).add(output);
    }
}
