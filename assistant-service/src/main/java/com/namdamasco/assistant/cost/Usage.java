package com.namdamasco.assistant.cost;

/**
 * What a call consumed.
 *
 * @param inputTokens the cached ones included
 * @param cachedTokens of the input, those that the provider had from an earlier call and sells cheaper
 * @param seconds of audio, for models that are paid by the minute; else 0
 * @param estimated the provider gave no figures
 */
public record Usage(int inputTokens, int cachedTokens, int outputTokens, double seconds, boolean estimated) {

    public static Usage tokens(int input, int cached, int output) {
        return new Usage(input, cached, output, 0, false);
    }

    public static Usage estimate(int input, int output) {
        return new Usage(input, 0, output, 0, true);
    }

    public static Usage audio(double seconds, boolean estimated) {
        return new Usage(0, 0, 0, seconds, estimated);
    }
}
