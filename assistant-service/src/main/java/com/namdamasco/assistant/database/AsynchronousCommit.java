package com.namdamasco.assistant.database;

/**
 * Lets a single statement commit without waiting for the disk: for what is not promised to anyone. When PostgreSQL itself dies,
 * the last second of it may be gone; the order of commits and all that a crash of this service leaves behind stay as ever
 * (PostgreSQL documentation, Asynchronous Commit).
 */
public final class AsynchronousCommit {

    /** An item of the statement's from clause. */
    public static final String FROM = "(select set_config('synchronous_commit', 'off', true)) as asynchronous_commit";

    private AsynchronousCommit() {}
}
