package com.namdamasco.benchmarks.search;

import com.namdamasco.localstack.PostgresServer;
import com.namdamasco.localstack.RepositoryRoot;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * The service's statements without the service. pgbench's own -M prepared cannot vary texts from one transaction to the
 * next (its variables are numbers), so each connection prepares the statements by PREPARE and runs them by EXECUTE: the
 * server does the same work, its choice between custom and generic plans included. The settings of the connections are
 * those that the service's application.properties gives to its own.
 */
final class PgBench {

    private static final String SETTING = "quarkus.datasource.reactive.additional-properties.";
    private static final int MAX_SCRIPTS = 128;

    private final PostgresServer server;
    private final Path program;
    private final Path folder;
    private final Map<String, String> settings = settings();

    PgBench(PostgresServer server, Path folder) throws SQLException, IOException {
        this.server = server;
        this.folder = folder;
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT setting FROM pg_config WHERE name = 'BINDIR'")) {
            row.next();
            program = Path.of(row.getString(1), "pgbench");
        }
    }

    Latencies run(List<LoggedStatement> statements, int clients, int seconds) throws IOException, InterruptedException {
        if (statements.size() > MAX_SCRIPTS) {
            throw new IllegalArgumentException("pgbench takes " + MAX_SCRIPTS + " scripts");
        }
        clearFolder();
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=simple",
                "--client=" + clients,
                "--jobs=" + Math.min(2, clients),
                "--time=" + seconds,
                "--log",
                "--log-prefix=" + folder.resolve("latency"),
                "--host=" + server.host(),
                "--port=" + server.port(),
                "--username=" + server.username()));
        Map<String, Integer> prepared = new LinkedHashMap<>();
        statements.forEach(statement -> prepared.putIfAbsent(statement.sql(), prepared.size()));
        prepared.values().forEach(number -> command.add("--define=prepared" + number + "=0"));
        for (LoggedStatement statement : statements) {
            Path script = folder.resolve("question-" + command.size() + ".sql");
            Files.writeString(script, script(statement, prepared.get(statement.sql())));
            command.add("--file=" + script);
        }
        command.add(server.database());
        return latencies(execute(command), clients);
    }

    private static String script(LoggedStatement statement, int number) {
        return "\\if :prepared%d = 0\nPREPARE search%d AS %s;\n\\set prepared%d 1\n\\endif\nEXECUTE search%d(%s);\n"
                .formatted(number, number, statement.sql(), number, number, String.join(", ", statement.values()));
    }

    private String execute(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("pgbench.out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PGPASSWORD", server.password());
        StringBuilder options = new StringBuilder();
        settings.forEach((name, value) ->
                options.append("-c ").append(name).append('=').append(value).append(' '));
        builder.environment().put("PGOPTIONS", options.toString());
        Process process = builder.start();
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("pgbench did not end");
        }
        String said = Files.readString(output);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("pgbench failed: " + said);
        }
        return said;
    }

    /** Of its log, without the first transactions of each client, which prepare and fill caches. */
    private Latencies latencies(String said, int clients) throws IOException {
        Histogram micros = Latencies.histogram();
        Map<String, Integer> warmUp = new HashMap<>();
        for (Path log : files("latency")) {
            for (String line : Files.readAllLines(log)) {
                String[] field = line.split(" ");
                if (warmUp.merge(field[0], 1, Integer::sum) > 10) {
                    micros.recordValue(Long.parseLong(field[2]));
                }
            }
        }
        String perSecond = said.lines()
                .filter(line -> line.startsWith("tps = "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("pgbench told no rate: " + said))
                .split(" ")[2];
        return new Latencies(micros, Double.parseDouble(perSecond));
    }

    private void clearFolder() throws IOException {
        Files.createDirectories(folder);
        for (Path file : files("")) {
            Files.delete(file);
        }
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private static Map<String, String> settings() throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(
                RepositoryRoot.find().resolve("catalog-service/src/main/resources/application.properties"))) {
            properties.load(in);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(SETTING))
                .forEach(name ->
                        settings.put(name.substring(SETTING.length()).replace("\"", ""), properties.getProperty(name)));
        return settings;
    }
}
