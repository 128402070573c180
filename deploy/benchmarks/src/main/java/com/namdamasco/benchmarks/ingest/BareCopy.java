package com.namdamasco.benchmarks.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The least that PostgreSQL can do: the rows of the product table, their source JSON among them, by one COPY into a table
 * of the same columns with the primary key and nothing else, committed. Rows and server are those of the pushes beside it.
 */
final class BareCopy {

    private final Bed bed;

    BareCopy(Bed bed) {
        this.bed = bed;
    }

    /** The rows as COPY writes them, in a new file that the caller deletes. */
    Path rows() throws SQLException, IOException {
        Path file = Files.createTempFile("bench-rows", ".copy");
        try (Connection connection = bed.connect();
                OutputStream out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM catalog.product ORDER BY ctid) TO STDOUT", out);
        }
        return file;
    }

    /** Seconds. */
    double time(Path rows) throws SQLException, IOException {
        try (Connection connection = bed.connect();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(rows)) {
            // Types and storage alike; constraints would be checked, indexes and generated columns filled.
            statement.execute("CREATE TABLE catalog.bare AS SELECT * FROM catalog.product WITH NO DATA");
            statement.execute("ALTER TABLE catalog.bare ADD PRIMARY KEY (id)");
            statement.execute("CHECKPOINT");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY catalog.bare FROM STDIN", in, 64 * 1024);
            connection.commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            connection.setAutoCommit(true);
            statement.execute("DROP TABLE catalog.bare");
            return seconds;
        }
    }
}
