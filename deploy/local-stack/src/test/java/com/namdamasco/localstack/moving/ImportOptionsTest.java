package com.namdamasco.localstack.moving;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportOptionsTest {

    private static final String DATABASE = "postgresql://user:password@host:5432/old";

    /** As the services read them: docs/configuration.md. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    token             | token
                    new,old           | new
                    ' new , old'      | new
                    with\\,comma,old  | with,comma
                    """)
    void showsTheFirstOfSeveralTokens(String variable, String shown) {
        ImportOptions options = ImportOptions.of(
                List.of("--from", DATABASE, "--only", "pauses"), Map.of("ASSISTANT_SERVICE_TOKEN", variable));

        assertThat(options.assistantToken()).isEqualTo(shown);
        assertThat(options.products()).isFalse();
        assertThat(options.receiverKey()).isNull();
    }

    @Test
    void aVariableThatIsEmptyIsNotSet() {
        ImportOptions options = ImportOptions.of(
                List.of("--from", DATABASE, "--only", "pauses"),
                Map.of(
                        "ASSISTANT_SERVICE_TOKEN", "token",
                        "ASSISTANT_URL", "",
                        "CATALOG_URL", " ",
                        "OPENAI_EMBEDDING_MODEL", ""));

        assertThat(options.assistant()).hasToString("http://localhost:8082");
        assertThat(options.catalog()).hasToString("http://localhost:8081");
        assertThat(options.model()).isEqualTo("text-embedding-3-small");
    }

    @Test
    void doesNotQuoteThePasswordOfAnAddressThatItCannotRead() {
        assertThatThrownBy(() -> ImportOptions.of(List.of("--from", "postgresql://user:pass word@host/old"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--from (or OLD_DATABASE_URL) takes ")
                .hasNoCause();
    }
}
