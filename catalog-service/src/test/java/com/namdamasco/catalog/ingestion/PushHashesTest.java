package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class PushHashesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final EntryNormaliser NORMALISER = new EntryNormaliser(NumberFormat.UNAMBIGUOUS);

    /** What a visitor was told, a line each. */
    private static final class Told implements PushHashes.Visitor {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void fine(int position, String id, UUID contentHash, UUID entryHash) {
            lines.add(position + " " + id + " " + contentHash + " " + entryHash);
        }

        @Override
        public void rejected(int position, String id, RejectedEntry why) {
            lines.add(position + " " + id + " " + why.field() + ": " + why.reason());
        }
    }

    @Property
    void whatWasWrittenIsRead(@ForAll @Size(max = 6) List<String> codes, @ForAll String price) throws IOException {
        Told direct = new Told();
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        EntryHasher telling = new EntryHasher(NORMALISER, direct);
        EntryHasher writing = new EntryHasher(NORMALISER, PushHashes.writer(new DataOutputStream(stored)));
        for (int n = 0; n < codes.size(); n++) {
            var element = JSON.createObjectNode()
                    .put("itemCode", codes.get(n))
                    .put("itemName", "TV")
                    .put("whsName", "Centro")
                    .put("price", n % 2 == 0 ? "1" : price);
            telling.hash(n, element);
            writing.hash(n, element);
        }

        Told read = new Told();
        PushHashes.read(new DataInputStream(new ByteArrayInputStream(stored.toByteArray())), read);

        assertThat(read.lines).isEqualTo(direct.lines);
    }
}
