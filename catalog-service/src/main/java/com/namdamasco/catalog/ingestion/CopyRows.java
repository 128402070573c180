package com.namdamasco.catalog.ingestion;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows on their way into a table by COPY, in its text format; there on {@link #close()}. The connection can do nothing
 * else meanwhile. After a failure roll the transaction back.
 */
final class CopyRows implements Closeable {

    private static final Logger LOG = Logger.getLogger(CopyRows.class);
    private static final int BUFFER = 128 * 1024;

    private final CopyIn copy;
    private final Writer out;
    private boolean rowBegun;

    /** @param target table and columns, as after COPY */
    CopyRows(Connection connection, String target) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + target + " FROM STDIN");
        out = new BufferedWriter(
                new OutputStreamWriter(new PGCopyOutputStream(copy, BUFFER), StandardCharsets.UTF_8), BUFFER);
    }

    /** The next value of the row; null is SQL's. */
    CopyRows add(Object value) throws IOException {
        if (rowBegun) {
            out.write('\t');
        }
        rowBegun = true;
        if (value == null) {
            out.write("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** A text[] value. The elements must be letters, digits and full stops only. */
    CopyRows addArray(Collection<String> elements) throws IOException {
        return add("{" + String.join(",", elements) + "}");
    }

    void end() throws IOException {
        out.write('\n');
        rowBegun = false;
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            release();
        }
    }

    /** A COPY that has failed keeps its connection locked, also a dead one: the rollback would wait for it for ever. */
    private void release() {
        if (!copy.isActive()) {
            return;
        }
        try {
            copy.cancelCopy();
        } catch (SQLException alreadyFailed) {
            LOG.debugf("A COPY that had failed could not be cancelled either: %s", alreadyFailed.getSQLState());
        }
    }

    private void escape(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped =
                    switch (text.charAt(i)) {
                        case '\\' -> "\\\\";
                        case '\t' -> "\\t";
                        case '\n' -> "\\n";
                        case '\r' -> "\\r";
                        default -> null;
                    };
            if (escaped != null) {
                out.write(text, from, i - from);
                out.write(escaped);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }
}
