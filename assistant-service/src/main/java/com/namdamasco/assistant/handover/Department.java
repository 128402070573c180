package com.namdamasco.assistant.handover;

import java.util.Locale;

/** The departments that a conversation can be handed to. */
public enum Department {
    SALES("ventas"),
    SUPPORT("soporte");

    private final String spanish;

    Department(String spanish) {
        this.spanish = spanish;
    }

    public String spanish() {
        return spanish;
    }

    /** In either language; what is neither is a sale, which is what most customers come for. */
    public static Department of(String word) {
        String name = word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("sup") || name.startsWith("sop") ? SUPPORT : SALES;
    }
}
