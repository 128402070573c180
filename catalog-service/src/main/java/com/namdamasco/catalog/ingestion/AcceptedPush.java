package com.namdamasco.catalog.ingestion;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A stored push whose turn has come. */
record AcceptedPush(UUID id, OffsetDateTime acceptedAt, int received, PushTerms terms) {}
