package com.namdamasco.benchmarks.search;

import com.namdamasco.benchmarks.KeepAliveClient;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the service once and reads in the database's log what it made of each question. */
final class StatementLog {

    private StatementLog() {}

    /** In the order of the requests. The service is started for it and stopped afterwards. */
    static List<LoggedStatement> of(Shop shop, List<byte[]> requests) throws SQLException, IOException {
        String database = shop.postgres().database();
        shop.sql("ALTER DATABASE " + database + " SET log_min_duration_statement = 0");
        shop.start(Map.of());
        List<LoggedStatement> statements = new ArrayList<>();
        try (RandomAccessFile log = new RandomAccessFile(shop.databaseLog().toFile(), "r");
                KeepAliveClient client = new KeepAliveClient(shop.port())) {
            for (byte[] request : requests) {
                log.seek(log.length());
                client.send(request);
                byte[] piece = new byte[(int) (log.length() - log.getFilePointer())];
                log.readFully(piece);
                statements.add(LoggedStatement.longest(new String(piece, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IllegalStateException(
                                "No statement was logged for " + new String(request, StandardCharsets.US_ASCII))));
            }
        } finally {
            shop.stopService();
            shop.sql("ALTER DATABASE " + database + " RESET log_min_duration_statement");
        }
        return statements;
    }
}
