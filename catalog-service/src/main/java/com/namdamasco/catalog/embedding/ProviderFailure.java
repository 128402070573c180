package com.namdamasco.catalog.embedding;

/** A call that gave no vectors, and what that means. */
final class ProviderFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    ProviderFailure(Verdict verdict, Throwable cause) {
        super(verdict.sentence(), cause);
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }
}
