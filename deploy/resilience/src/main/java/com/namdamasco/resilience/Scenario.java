package com.namdamasco.resilience;

/** One kind of trouble, with what must hold in it. Bounded: it ends by itself, held or not. */
public interface Scenario {

    /** In kebab case; the argument of {@code ./deploy/chaos} and the page under docs/chaos. */
    String name();

    /** One sentence: what is broken, and what must hold. */
    String says();

    /** What takes the place of the guard when it is taken away, in one sentence. */
    String withoutItsGuard();

    /** How large the run is, where its reader wants to know: "10,000 webhooks, 10 kills of each process". */
    String conditions(Run run);

    /** Plays the trouble and measures; whatever it started it stops. */
    void play(Run run) throws Exception;
}
