package com.namdamasco.assistant.model;

import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.model.Provider.GEMINI;
import static com.namdamasco.assistant.model.Provider.OPENAI;
import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {

    private static final ConfiguredModels OPENAI_ALONE = ConfiguredModels.of(OPENAI, "key", "key");

    @Test
    void thePrimaryModelFirstThenTheFallback() {
        assertThat(Routes.usual(OPENAI_ALONE)).containsExactly(new Route(OPENAI, "gpt-4o-mini"));
        assertThat(Routes.usual(OPENAI_ALONE.withFallback(GEMINI, null)))
                .containsExactly(new Route(OPENAI, "gpt-4o-mini"), new Route(GEMINI, "gemini-2.5-flash"));
        assertThat(Routes.usual(ConfiguredModels.of(GEMINI, "key", "key").withFallback(OPENAI, "gpt-4.1")))
                .containsExactly(new Route(GEMINI, "gemini-2.5-flash"), new Route(OPENAI, "gpt-4.1"));
    }

    @Test
    void theFallbackMayBeAnotherModelOfTheSameProviderButNotTheSameModel() {
        assertThat(Routes.usual(OPENAI_ALONE.withFallback(null, "gpt-4.1-mini")))
                .containsExactly(new Route(OPENAI, "gpt-4o-mini"), new Route(OPENAI, "gpt-4.1-mini"));
        assertThat(Routes.usual(OPENAI_ALONE.withFallback(OPENAI, null))).hasSize(1);
    }

    @Test
    void theCheapModelIsAskedBeforeTheUsualOnesAndBelongsToWhomItsNameSays() {
        assertThat(Routes.cheap(OPENAI_ALONE.withCheap("gemini-2.5-flash-lite")))
                .containsExactly(new Route(GEMINI, "gemini-2.5-flash-lite"), new Route(OPENAI, "gpt-4o-mini"));
        assertThat(Routes.cheap(OPENAI_ALONE)).isEqualTo(Routes.usual(OPENAI_ALONE));
    }
}
