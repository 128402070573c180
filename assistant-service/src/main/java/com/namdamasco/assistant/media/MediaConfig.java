package com.namdamasco.assistant.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which media are understood, and from where they may be fetched. */
@ConfigMapping(prefix = "namdamasco.media")
public interface MediaConfig {

    /** {@code MEDIA_TRANSCRIPTION_MODEL}, such as {@code whisper-1}, at OpenAI; empty: voice notes are not heard. */
    Optional<String> transcriptionModel();

    /** {@code MEDIA_VISION}: whether the chat models look at pictures. */
    @WithDefault("false")
    boolean vision();

    /** {@code MEDIA_ALLOWED_HOSTS}; empty: Nulu's host. */
    Optional<Set<String>> allowedHosts();

    /** {@code MEDIA_ALLOW_PRIVATE_ADDRESSES}: for a Nulu inside one's own network. */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** Of one file; WhatsApp's own bound for audio. */
    @WithDefault("16777216")
    int maxVoiceBytes();

    /** Of one file; a third more as base64. */
    @WithDefault("5242880")
    int maxImageBytes();

    /** Of one message burst; further files are not understood. */
    @WithDefault("3")
    int maxFiles();

    /** To fetch a file, and to have it transcribed, each. */
    @WithDefault("PT10S")
    Duration timeout();
}
