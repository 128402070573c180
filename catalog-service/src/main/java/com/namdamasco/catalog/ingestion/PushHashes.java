package com.namdamasco.catalog.ingestion;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.UUID;

/**
 * What comparing needs to know of a push, found while it is received: for each entry, in their order, either id and both
 * hashes, or why it is rejected. Some seventy bytes an entry, so that an unchanged push is not read a second time.
 */
final class PushHashes {

    private static final int FINE = 0;
    private static final int REJECTED = 1;
    private static final int REJECTED_WITHOUT_ID = 2;

    private PushHashes() {}

    /** Takes what is known of one entry; the position counts from 0. */
    interface Visitor {
        void fine(int position, String id, UUID contentHash, UUID entryHash) throws IOException;

        /** @param id null when the entry cannot be identified */
        void rejected(int position, String id, RejectedEntry why) throws IOException;
    }

    /** Writes what {@link #read} reads. Positions must come in order and without gaps. */
    static Visitor writer(DataOutputStream out) {
        return new Visitor() {
            @Override
            public void fine(int position, String id, UUID contentHash, UUID entryHash) throws IOException {
                out.writeByte(FINE);
                out.writeUTF(id);
                write(contentHash);
                write(entryHash);
            }

            @Override
            public void rejected(int position, String id, RejectedEntry why) throws IOException {
                out.writeByte(id == null ? REJECTED_WITHOUT_ID : REJECTED);
                if (id != null) {
                    out.writeUTF(id);
                }
                out.writeUTF(why.field());
                out.writeUTF(why.reason());
            }

            private void write(UUID hash) throws IOException {
                out.writeLong(hash.getMostSignificantBits());
                out.writeLong(hash.getLeastSignificantBits());
            }
        };
    }

    static void read(DataInputStream in, Visitor visitor) throws IOException {
        int position = 0;
        for (int kind = in.read(); kind >= 0; kind = in.read()) {
            if (kind == FINE) {
                visitor.fine(position, in.readUTF(), hash(in), hash(in));
            } else {
                String id = kind == REJECTED ? in.readUTF() : null;
                visitor.rejected(position, id, new RejectedEntry(in.readUTF(), in.readUTF()));
            }
            position++;
        }
    }

    private static UUID hash(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
