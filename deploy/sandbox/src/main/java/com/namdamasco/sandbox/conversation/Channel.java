package com.namdamasco.sandbox.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the customer writes. The JSON name is Nulu's source code, "web" for the web chat (contract §1). */
public enum Channel {
    @JsonProperty("wa")
    WHATSAPP("wa"),
    @JsonProperty("ig")
    INSTAGRAM("ig"),
    @JsonProperty("fb")
    MESSENGER("fb"),
    @JsonProperty("tg")
    TELEGRAM("tg"),
    @JsonProperty("web")
    WEB(null);

    private final String source;

    Channel(String source) {
        this.source = source;
    }

    /** Nulu's {@code conversation_source}; null for the web chat. */
    public String source() {
        return source;
    }

    /** Instagram and Messenger share one API function. */
    public boolean isMessenger() {
        return this == INSTAGRAM || this == MESSENGER;
    }
}
