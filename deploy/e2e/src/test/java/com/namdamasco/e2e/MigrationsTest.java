package com.namdamasco.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Migrations keep to "expand, then contract" (docs/operations-data.md): the version before still works on the new schema. What takes away
 * something says in a comment since when nothing has needed it: {@code -- contracts: ..., unused since ...}.
 */
class MigrationsTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));

    /** Those of the first release: there is no version before it. */
    private static final Map<String, Integer> FIRST_RELEASE = Map.of("assistant-service", 8, "catalog-service", 10);

    private static final Pattern NUMBER = Pattern.compile("V(\\d+)[_0-9]*__.*\\.sql");

    private static final Pattern CONTRACTION = Pattern.compile(
            "drop\\s+(table|column|view|function|type)|rename\\s+(to|column|constraint)|alter\\s+column\\s+\\S+\\s+(set\\s+data\\s+)?type"
                    + "|set\\s+not\\s+null|add\\s+column\\s+(if\\s+not\\s+exists\\s+)?\\S+\\s+[^,;]*not\\s+null(?![^,;]*(default|generated))"
                    + "|truncate\\s",
            Pattern.CASE_INSENSITIVE);

    static Stream<Path> migrations() throws IOException {
        List<Path> later = new ArrayList<>();
        for (var service : FIRST_RELEASE.entrySet()) {
            Path folder = ROOT.resolve(service.getKey()).resolve("src/main/resources/db/migration");
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> number(file) > service.getValue()).forEach(later::add);
            }
        }
        return later.stream();
    }

    private static int number(Path file) {
        Matcher name = NUMBER.matcher(file.getFileName().toString());
        assertThat(name.matches()).as("%s is named V<number>__<what>.sql", file).isTrue();
        return Integer.parseInt(name.group(1));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void theVersionBeforeStillWorks(Path migration) throws IOException {
        assertThat(contractions(Files.readString(migration))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE a DROP COLUMN b;",
                "alter table a rename to c;",
                "alter table a alter column b type bigint;",
                "alter table a alter column b set not null;",
                "alter table a add column b text not null;",
                "drop table a;"
            })
    void contractionsAreFound(String statement) {
        assertThat(contractions(statement)).hasSize(1);
        assertThat(contractions("-- contracts: b, unused since 1.4\n" + statement))
                .isEmpty();
    }

    @Test
    void expansionsAreNone() {
        assertThat(
                        contractions(
                                """
                        alter table a add column b boolean not null default false;
                        create table c (d text not null); -- drop table a
                        create index e on a (b);
                        """))
                .isEmpty();
    }

    private static List<String> contractions(String sql) {
        if (sql.contains("-- contracts: ")) {
            return List.of();
        }
        String statements = sql.replaceAll("--[^\n]*", "");
        return CONTRACTION
                .matcher(statements)
                .results()
                .map(found -> found.group())
                .toList();
    }
}
