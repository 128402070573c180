package com.namdamasco.assistant.startup;

import com.namdamasco.assistant.catalog.CatalogConfig;
import com.namdamasco.assistant.model.ConfiguredModels;
import com.namdamasco.assistant.model.Provider;
import com.namdamasco.assistant.nulu.NuluConfig;
import com.namdamasco.assistant.reply.WhatsAppConfig;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequiredSettingsTest {

    private record Nulu(Optional<String> token, Optional<String> botUserId) implements NuluConfig {}

    private record WhatsApp(
            Optional<String> accessToken, Optional<String> phoneNumberId, String apiVersion, String defaultCountryCode)
            implements WhatsAppConfig {}

    private record Catalog(Optional<List<String>> serviceToken) implements CatalogConfig {}

    private static final Nulu NULU = new Nulu(Optional.of("token"), Optional.of("4"));
    private static final WhatsApp WHATSAPP = new WhatsApp(Optional.of("token"), Optional.empty(), "v23.0", "58");
    private static final Catalog CATALOG = new Catalog(Optional.of(List.of("token")));

    @Test
    void acceptsWhatIsComplete() {
        assertThat(missing(Provider.OPENAI, "key", null)).isEmpty();
        assertThat(missing(Provider.GEMINI, null, "key")).isEmpty();
    }

    @Test
    void namesTheKeyOfTheChosenProvider() {
        assertThat(missing(Provider.OPENAI, " ", "key"))
                .singleElement()
                .asString()
                .contains("OPENAI_API_KEY", "LLM_PROVIDER is openai");
        assertThat(missing(Provider.GEMINI, "key", null))
                .singleElement()
                .asString()
                .contains("GOOGLE_API_KEY", "LLM_PROVIDER is gemini");
    }

    @Test
    void asksForTheKeysOfTheFallbackAndOfTheCheapModelToo() {
        var fallback = ConfiguredModels.of(Provider.OPENAI, "key", null).withFallback(Provider.GEMINI, null);
        var cheap = ConfiguredModels.of(Provider.OPENAI, "key", null).withCheap("gemini-2.5-flash-lite");
        var sameProvider = ConfiguredModels.of(Provider.OPENAI, "key", null).withFallback(null, "gpt-4.1-mini");

        assertThat(RequiredSettings.missing(NULU, WHATSAPP, CATALOG, fallback))
                .singleElement()
                .asString()
                .contains("GOOGLE_API_KEY", "LLM_FALLBACK_PROVIDER is gemini");
        assertThat(RequiredSettings.missing(NULU, WHATSAPP, CATALOG, cheap))
                .singleElement()
                .asString()
                .contains("GOOGLE_API_KEY", "LLM_CHEAP_MODEL");
        assertThat(RequiredSettings.missing(NULU, WHATSAPP, CATALOG, sameProvider))
                .isEmpty();
    }

    @Test
    void voiceNotesNeedTheKeyOfOpenAiWhoeverAnswers() {
        var gemini = ConfiguredModels.of(Provider.GEMINI, null, "key");

        assertThat(RequiredSettings.missingForVoiceNotes(gemini, Optional.of("whisper-1"))
                        .orElseThrow())
                .contains("OPENAI_API_KEY", "MEDIA_TRANSCRIPTION_MODEL");
        assertThat(RequiredSettings.missingForVoiceNotes(gemini, Optional.empty()))
                .isEmpty();
    }

    @Test
    void namesEverythingAtOnce() {
        var nothing = new Nulu(Optional.empty(), Optional.empty());
        var noWhatsApp = new WhatsApp(Optional.empty(), Optional.empty(), "v23.0", "58");
        var noModel = ConfiguredModels.of(Provider.OPENAI, null, null);

        assertThat(RequiredSettings.missing(nothing, noWhatsApp, new Catalog(Optional.empty()), noModel))
                .hasSize(5)
                .anySatisfy(sentence -> assertThat(sentence).contains("CATALOG_SERVICE_TOKEN"))
                .anySatisfy(sentence -> assertThat(sentence).contains("SUPPORT_BOARD_API_TOKEN"))
                .anySatisfy(sentence -> assertThat(sentence).contains("SUPPORT_BOARD_DM_BOT_USER_ID"))
                .anySatisfy(sentence -> assertThat(sentence).contains("WHATSAPP_CLOUD_API_TOKEN"));
    }

    @Test
    void sendsTheFirstTokenOfARotation() {
        assertThat(CatalogConfig.sent(new Catalog(Optional.of(List.of("", " new", "old")))))
                .contains("new");
        assertThat(CatalogConfig.sent(new Catalog(Optional.of(List.of(" "))))).isEmpty();
    }

    private static List<String> missing(Provider provider, String openai, String gemini) {
        var models = ConfiguredModels.of(provider, openai, gemini);
        return RequiredSettings.missing(NULU, WHATSAPP, CATALOG, models);
    }
}
