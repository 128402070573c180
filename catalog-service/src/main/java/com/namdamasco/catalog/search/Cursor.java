package com.namdamasco.catalog.search;

import com.namdamasco.catalog.problem.RequestProblem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Where the next page begins: how many results came before it, bound to the question, its filters and its order by a hash.
 * The order of a question's results is total and depends on the catalogue alone, so pages neither repeat nor leave out
 * anything while the catalogue stays as it is. A push between two pages may move a result across their border: it is then
 * seen twice or not at all. A score is a share of the best result's, so no other mark in the list would fare better. Pure.
 *
 * @param offset results before the page
 * @param withMeaning whether the first page could ask for the question's meaning; if not, the others do not either
 */
record Cursor(int offset, boolean withMeaning) {

    static final Cursor START = new Cursor(0, true);

    /** More results than the lanes hand on: no true cursor leads further. */
    static final int MAX_OFFSET = 100_000;

    private static final byte FORMAT = 1;
    private static final int HASH_BYTES = 8;
    private static final int BYTES = 1 + 1 + Integer.BYTES + HASH_BYTES;
    private static final int TEXT_LENGTH = (BYTES * 4 + 2) / 3;

    /** Of the request's own cursor; {@link #START} without one. */
    static Cursor of(SearchRequest request) {
        String text = request.cursor();
        if (text == null) {
            return START;
        }
        ByteBuffer bytes = decoded(text);
        byte format = bytes.get();
        byte meaning = bytes.get();
        int offset = bytes.getInt();
        byte[] hash = new byte[HASH_BYTES];
        bytes.get(hash);
        if (format != FORMAT || meaning < 0 || meaning > 1 || offset < 1 || offset > MAX_OFFSET) {
            throw garbage();
        }
        if (!MessageDigest.isEqual(hash, hash(request))) {
            throw RequestProblem.badRequest(
                    "cursor belongs to other parameters: repeat the query, filters, sort, group and limit of"
                            + " the first page, or leave the cursor out.");
        }
        return new Cursor(offset, meaning == 1);
    }

    /** For the answer to {@code request}. */
    String text(SearchRequest request) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .put(FORMAT)
                .put((byte) (withMeaning ? 1 : 0))
                .putInt(offset)
                .put(hash(request));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static ByteBuffer decoded(String text) {
        if (text.length() != TEXT_LENGTH) {
            throw garbage();
        }
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw garbage();
        }
    }

    private static RequestProblem garbage() {
        return RequestProblem.badRequest("cursor is not one of ours: take nextCursor of the page before as it is.");
    }

    private static byte[] hash(SearchRequest request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((request.query()
                                    + '\0'
                                    + request.filters()
                                    + '\0'
                                    + request.sort()
                                    + '\0'
                                    + request.byModel()
                                    + '\0'
                                    + request.isShort())
                            .getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
