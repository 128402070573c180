package com.namdamasco.catalog.ingestion;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A stored push whose turn has come.
 *
 * @param hashRules under which its {@link PushHashes} were made, see {@link EntryNormaliser#rules()}; null without any
 */
record AcceptedPush(UUID id, OffsetDateTime acceptedAt, int received, PushTerms terms, String hashRules) {}
