package com.namdamasco.assistant.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long, how often and how much a turn may ask of the models. */
@ConfigMapping(prefix = "namdamasco.model.limits")
public interface ModelLimits {

    /** {@code LLM_TIMEOUT}: of one call. */
    @WithDefault("PT20S")
    Duration callTimeout();

    /**
     * {@code LLM_TURN_BUDGET}: no call begins later than this after the turn's first attempt. What comes after it (tools that
     * were asked for, the apology) takes at most 40 s, so that every turn ends within 90 s.
     */
    @WithDefault("PT50S")
    Duration turnBudget();

    /** {@code LLM_MAX_RETRIES}: further attempts at the same model after one that failed for the moment. */
    @WithDefault("2")
    int maxRetries();

    /** {@code LLM_RETRY_DELAY}: before the first further attempt; doubles, with jitter. */
    @WithDefault("PT0.5S")
    Duration retryDelay();

    /** Failures after which a model is left alone, when they are four of five of its latest calls (at most four times as many). */
    @WithDefault("5")
    int circuitFailures();

    /** {@code LLM_CIRCUIT_OPEN}: for how long; then one call tries. */
    @WithDefault("PT20S")
    Duration circuitOpen();

    /** {@code LLM_MAX_INPUT_TOKENS}: of one call, estimated; older messages are left out, over-long ones cut. */
    @WithDefault("12000")
    int maxInputTokens();

    /** {@code LLM_MAX_TOOL_ROUNDS}: answers of the model that call tools, after which it has to answer without. */
    @WithDefault("3")
    int maxToolRounds();

    /** {@code LLM_MAX_TOOL_CALLS}: that one answer of the model may ask for; further ones are left out. */
    @WithDefault("4")
    int maxToolCalls();
}
