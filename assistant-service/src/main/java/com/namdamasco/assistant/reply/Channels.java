package com.namdamasco.assistant.reply;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The channels by Nulu source. */
@ApplicationScoped
public class Channels {

    private final List<Channel> channels;

    Channels(@All List<Channel> channels) {
        this.channels = channels;
    }

    public Optional<Channel> of(String source) {
        return channels.stream().filter(channel -> channel.serves(source)).findFirst();
    }
}
