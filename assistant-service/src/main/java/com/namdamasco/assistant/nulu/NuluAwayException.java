package com.namdamasco.assistant.nulu;

/** Nulu does not answer, or not in time, or says that it cannot just now. Nothing was changed there. */
public class NuluAwayException extends NuluException {

    NuluAwayException(String why) {
        super("get-conversation", why, Effect.NONE, true);
    }

    /** It was away a moment ago and has not been asked again. */
    public static NuluAwayException leftAlone() {
        return new NuluAwayException("away a moment ago, not asked again yet");
    }
}
