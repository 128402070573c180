package com.namdamasco.assistant.media;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which media are understood, and from where they may be fetched. */
@ConfigMapping(prefix = "namdamasco.media")
public interface MediaConfig {

    /**
     * OpenAI's model that hears voice notes, such as whisper-1 or gpt-4o-mini-transcribe. Empty: the customer is asked
     * to write.
     */
    @Variable(form = "[A-Za-z0-9._:/@-]+", inWords = "the name of a model: letters, digits and . _ : / @ -")
    Optional<String> transcriptionModel();

    /** Whether the chat models look at pictures; else the customer is asked to write. */
    @WithDefault("false")
    boolean vision();

    /** Hosts that customers' files are fetched from. Empty: Nulu's. */
    @Variable(form = "[A-Za-z0-9.-]+", inWords = "the name of a host")
    Optional<Set<String>> allowedHosts();

    /** Whether files may be fetched from inside one's own network, for a Nulu that is there. */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** Largest voice note; the usual is WhatsApp's own bound for audio. */
    @WithDefault("16777216")
    int maxVoiceBytes();

    /** Largest picture; it travels as base64, which is a third more. */
    @WithDefault("5242880")
    int maxImageBytes();

    /** Files of one message burst that are understood; further ones are not. */
    @WithDefault("3")
    int maxFiles();

    /** Time to fetch a file, and to have it transcribed, each. */
    @WithDefault("PT10S")
    Duration timeout();
}
