package com.namdamasco.assistant.startup;

import com.namdamasco.assistant.agent.AgentConfig;
import com.namdamasco.assistant.agent.AgentConfig.Provider;
import com.namdamasco.assistant.catalog.CatalogConfig;
import com.namdamasco.assistant.nulu.NuluConfig;
import com.namdamasco.assistant.reply.WhatsAppConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names what is missing before the first customer notices. Pure. */
final class RequiredSettings {

    private RequiredSettings() {}

    /** One sentence for each setting that is missing, in the words of the environment. */
    static List<String> missing(NuluConfig nulu, WhatsAppConfig whatsApp, CatalogConfig catalog, AgentConfig agent) {
        List<String> missing = new ArrayList<>();
        require(missing, nulu.token(), "SUPPORT_BOARD_API_TOKEN", "the admin token of the Nulu AI API");
        require(
                missing,
                nulu.botUserId(),
                "SUPPORT_BOARD_DM_BOT_USER_ID",
                "the Nulu user of the assistant, without which it would take its own messages for a human's");
        require(missing, whatsApp.accessToken(), "WHATSAPP_ACCESS_TOKEN", "the token of the WhatsApp Cloud API");
        require(missing, CatalogConfig.sent(catalog), "CATALOG_SERVICE_TOKEN", "the token that the catalogue asks for");
        if (agent.provider() == Provider.OPENAI) {
            require(missing, agent.openaiApiKey(), "OPENAI_API_KEY", "needed because AI_PROVIDER is openai");
        } else {
            require(missing, agent.geminiApiKey(), "GEMINI_API_KEY", "needed because AI_PROVIDER is gemini");
        }
        return missing;
    }

    private static void require(List<String> missing, Optional<String> value, String variable, String what) {
        if (value.filter(v -> !v.isBlank()).isEmpty()) {
            missing.add("Set " + variable + ": " + what + ".");
        }
    }
}
