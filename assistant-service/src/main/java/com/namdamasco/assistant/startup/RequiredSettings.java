package com.namdamasco.assistant.startup;

import com.namdamasco.assistant.catalog.CatalogConfig;
import com.namdamasco.assistant.model.ModelConfig;
import com.namdamasco.assistant.model.Provider;
import com.namdamasco.assistant.model.Route;
import com.namdamasco.assistant.model.Routes;
import com.namdamasco.assistant.nulu.NuluConfig;
import com.namdamasco.assistant.reply.WhatsAppConfig;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names what is missing before the first customer notices. Pure. */
final class RequiredSettings {

    private RequiredSettings() {}

    /** One sentence for each setting that is missing, in the words of the environment. */
    static List<String> missing(NuluConfig nulu, WhatsAppConfig whatsApp, CatalogConfig catalog, ModelConfig model) {
        List<String> missing = new ArrayList<>();
        require(missing, nulu.token(), "SUPPORT_BOARD_API_TOKEN", "the admin token of the Nulu AI API");
        require(
                missing,
                nulu.botUserId(),
                "SUPPORT_BOARD_DM_BOT_USER_ID",
                "the Nulu user of the assistant, without which it would take its own messages for a human's");
        require(missing, whatsApp.accessToken(), "WHATSAPP_CLOUD_API_TOKEN", "the token of the WhatsApp Cloud API");
        require(missing, CatalogConfig.sent(catalog), "CATALOG_SERVICE_TOKEN", "the token that the catalogue asks for");
        keys(missing, model);
        return missing;
    }

    /** Voice notes are heard by OpenAI, whoever answers. */
    static Optional<String> missingForVoiceNotes(ModelConfig model, Optional<String> transcriptionModel) {
        List<String> missing = new ArrayList<>();
        if (transcriptionModel.filter(name -> !name.isBlank()).isPresent()
                && !providers(Routes.cheap(model)).contains(Provider.OPENAI)) {
            require(missing, model.openaiApiKey(), "OPENAI_API_KEY", "needed because MEDIA_TRANSCRIPTION_MODEL is set");
        }
        return missing.stream().findFirst();
    }

    /** Of each provider that may be asked: the primary one, the fallback, and whose the cheap model is. */
    private static void keys(List<String> missing, ModelConfig model) {
        Set<Provider> usual = providers(Routes.usual(model));
        for (Provider provider : providers(Routes.cheap(model))) {
            String because = provider == model.provider()
                    ? "LLM_PROVIDER is " + provider.label()
                    : usual.contains(provider)
                            ? "LLM_FALLBACK_PROVIDER is " + provider.label()
                            : "LLM_CHEAP_MODEL is one of " + provider.label();
            Optional<String> key = provider == Provider.OPENAI ? model.openaiApiKey() : model.googleApiKey();
            require(missing, key, provider.keyVariable(), "needed because " + because);
        }
    }

    private static Set<Provider> providers(List<Route> routes) {
        return routes.stream()
                .map(Route::provider)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Provider.class)));
    }

    private static void require(List<String> missing, Optional<String> value, String variable, String what) {
        if (value.filter(v -> !v.isBlank()).isEmpty()) {
            missing.add("Set " + variable + ": " + what + ".");
        }
    }
}
