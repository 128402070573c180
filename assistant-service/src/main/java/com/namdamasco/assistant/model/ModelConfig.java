package com.namdamasco.assistant.model;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which models answer. */
@ConfigMapping(prefix = "namdamasco.model")
public interface ModelConfig {

    /** Whose model answers first. */
    Provider provider();

    /**
     * Asked when the first one fails, with its usual model unless LLM_FALLBACK_MODEL names another. Empty: none,
     * unless there is a fallback model.
     */
    Optional<Provider> fallbackProvider();

    /**
     * Asked when the first one fails: of the fallback provider, or only another model of the same one. Empty: the
     * usual model of the fallback provider.
     */
    @Variable(form = "[A-Za-z0-9._:/@-]+", inWords = "the name of a model: letters, digits and . _ : / @ -")
    Optional<String> fallbackModel();

    /**
     * Asked once most of the day's budget is spent. A name that begins with gemini is Google's. Empty: the usual one.
     */
    @Variable(form = "[A-Za-z0-9._:/@-]+", inWords = "the name of a model: letters, digits and . _ : / @ -")
    Optional<String> cheapModel();

    /** OpenAI's chat model. */
    @Variable(form = "[A-Za-z0-9._:/@-]+", inWords = "the name of a model: letters, digits and . _ : / @ -")
    String openaiModel();

    /** Google's chat model. */
    @Variable(form = "[A-Za-z0-9._:/@-]+", inWords = "the name of a model: letters, digits and . _ : / @ -")
    String geminiModel();

    /** Key of OpenAI. */
    @Variable(secret = true, needed = "where OpenAI is asked, for replies, voice notes or embeddings")
    Optional<String> openaiApiKey();

    /** Key of Google's Gemini. */
    @Variable(secret = true, needed = "where Gemini is asked, for replies or embeddings")
    Optional<String> googleApiKey();
}
