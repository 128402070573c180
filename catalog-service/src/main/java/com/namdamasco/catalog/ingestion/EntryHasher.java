package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.UUID;

/** From an element of a push to what {@link PushHashes} keeps of it. */
final class EntryHasher {

    private final EntryNormaliser normaliser;
    private final PushHashes.Visitor found;

    EntryHasher(EntryNormaliser normaliser, PushHashes.Visitor found) {
        this.normaliser = normaliser;
        this.found = found;
    }

    void hash(int position, JsonNode element) throws IOException {
        try {
            Entry entry = normaliser.normalise(element);
            UUID contentHash = entry.contentHash();
            found.fine(position, entry.id(), contentHash, entry.entryHash(contentHash));
        } catch (RejectedEntry rejected) {
            found.rejected(position, EntryNormaliser.id(element), rejected);
        }
    }
}
