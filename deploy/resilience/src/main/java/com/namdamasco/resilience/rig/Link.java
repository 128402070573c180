package com.namdamasco.resilience.rig;

/** A way between two parts that goes through a {@link FaultProxy}. */
public enum Link {
    ASSISTANT_TO_DATABASE,
    CATALOGUE_TO_DATABASE,
    ASSISTANT_TO_CATALOGUE,
    ASSISTANT_TO_WHATSAPP
}
