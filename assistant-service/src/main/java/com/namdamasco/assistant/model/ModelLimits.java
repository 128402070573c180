package com.namdamasco.assistant.model;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long, how often and how much a turn may ask of the models. */
@ConfigMapping(prefix = "namdamasco.model.limits")
public interface ModelLimits {

    /** Time of one call to a chat model. */
    @WithDefault("PT20S")
    Duration callTimeout();

    /**
     * No call begins later than this after the turn's first attempt. What comes after it (tools that were asked for,
     * the apology) takes at most 40 s, so that every turn ends within 90 s.
     */
    @WithDefault("PT50S")
    @Variable(atMost = "PT50S")
    Duration turnBudget();

    /** Further attempts at the same model after one that failed for the moment. */
    @WithDefault("2")
    @Variable(atLeast = "0", atMost = "10")
    int maxRetries();

    /** Wait before the first further attempt; doubles, with jitter. */
    @WithDefault("PT0.5S")
    Duration retryDelay();

    /** Failures after which a model is left alone, when they are four of five of its latest calls (at most four times as many). */
    @WithDefault("5")
    int circuitFailures();

    /** How long a model that keeps failing is left alone; then one call tries. */
    @WithDefault("PT20S")
    Duration circuitOpen();

    /** Tokens that one call may send, estimated; older messages are left out, over-long ones cut. */
    @WithDefault("12000")
    @Variable(atLeast = "1000")
    int maxInputTokens();

    /** Tokens that one answer may have. */
    @WithDefault("1200")
    int maxOutputTokens();

    /** Answers of the model that call tools, after which it has to answer without. */
    @WithDefault("3")
    @Variable(atMost = "20")
    int maxToolRounds();

    /** Tools that one answer of the model may ask for; further ones are left out. */
    @WithDefault("4")
    @Variable(atMost = "20")
    int maxToolCalls();
}
