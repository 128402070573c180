package com.namdamasco.assistant.nulu;

/** Nulu refused a call, or could not be reached. The message names the function and Nulu's code, never its arguments. */
public class NuluException extends RuntimeException {

    /** Whether the call may have had its effect all the same. */
    public enum Effect {
        /** Nulu answered that it did nothing, or was never reached. */
        NONE,
        /** The answer was lost or is not understood. */
        POSSIBLE
    }

    private final String code;
    private final Effect effect;
    private final boolean worthRetrying;

    NuluException(String function, String code, Effect effect, boolean worthRetrying) {
        super("Nulu's " + function + " failed: " + code);
        this.code = code;
        this.effect = effect;
        this.worthRetrying = worthRetrying;
    }

    /** Nulu's own code, {@code HTTP <status>}, Messenger's code (with {@code /subcode}) or {@code telegram <code>}. */
    public String code() {
        return code;
    }

    public Effect effect() {
        return effect;
    }

    public boolean worthRetrying() {
        return worthRetrying;
    }
}
