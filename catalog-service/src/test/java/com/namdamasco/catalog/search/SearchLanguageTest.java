package com.namdamasco.catalog.search;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.pushed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The texts' words follow the configured language, and no other language starts. */
@QuarkusTest
@WithTestResource(World.class)
class SearchLanguageTest {

    private static final String STEMS =
            "SELECT string_agg(lexeme, ' ' ORDER BY lexeme) FROM posting WHERE lexeme LIKE 'batt%' OR lexeme LIKE 'cas%'";

    @Inject
    Rows rows;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void backToSpanish() throws SQLException {
        start("spanish");
    }

    @Test
    void aChangeOfLanguageStemsAllTextsAnew() throws SQLException {
        rows.clear();
        pushed("[" + entry("B1", "Almacen", "\"itemName\":\"batteries casitas\"") + "]");
        String spanish = rows.value(STEMS);

        start("english");
        String english = rows.value(STEMS);
        start("spanish");

        assertThat(spanish).isEqualTo("batteri casit");
        assertThat(english).isEqualTo("batteri casita");
        assertThat(rows.value(STEMS)).isEqualTo(spanish);
        assertThat(rows.value("SELECT documents FROM text_statistic")).isEqualTo("1");
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThatThrownBy(() -> start("klingon"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("CATALOG_SEARCH_LANGUAGE must be spanish or english");
    }

    private void start(String language) throws SQLException {
        SearchConfig config = new SmallRyeConfigBuilder()
                .withMapping(SearchConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("catalog.search.language", language), "test", 100))
                .build()
                .getConfigMapping(SearchConfig.class);
        new SearchLanguage(database, config).prepare(new StartupEvent());
    }
}
