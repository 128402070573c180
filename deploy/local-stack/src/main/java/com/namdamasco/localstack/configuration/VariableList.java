package com.namdamasco.localstack.configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The variables of all services, each once, with the services that read it. */
final class VariableList {

    /** In the order of the sections. */
    static final List<String> SERVICES = List.of("webhook-gateway", "catalog-service", "assistant-service");

    /** Whoever moves from the application before this one finds these under the same name. */
    static final Set<String> OF_OLD = Set.of(
            "OPENAI_API_KEY",
            "OPENAI_CHAT_MODEL",
            "OPENAI_EMBEDDING_MODEL",
            "EMBEDDING_DIMENSION",
            "GOOGLE_API_KEY",
            "GOOGLE_GEMINI_MODEL",
            "LLM_PROVIDER",
            "RECEIVER_API_KEY",
            "SUPPORT_BOARD_API_URL",
            "SUPPORT_BOARD_API_TOKEN",
            "SUPPORT_BOARD_WEBHOOK_SECRET",
            "SUPPORT_BOARD_DM_BOT_USER_ID",
            "SUPPORT_BOARD_AGENT_IDS",
            "COMMENT_BOT_PROXY_USER_ID",
            "COMMENT_BOT_INITIATION_TAG",
            "HUMAN_TAKEOVER_PAUSE_MINUTES",
            "WHATSAPP_CLOUD_API_TOKEN",
            "WHATSAPP_PHONE_NUMBER_ID",
            "WHATSAPP_DEFAULT_COUNTRY_CODE",
            "WHATSAPP_API_VERSION",
            "MAX_HISTORY_MESSAGES",
            "PRODUCT_SEARCH_LIMIT",
            "SUPPORT_BOARD_SALES_DEPARTMENT_ID",
            "SUPPORT_BOARD_SUPPORT_DEPARTMENT_ID");

    private VariableList() {}

    /** @param services that read the variable, in order */
    record Entry(DocumentedSetting setting, List<String> services) {}

    static List<Entry> read(Path root) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String service : SERVICES) {
            for (DocumentedSetting setting : ServiceSettings.of(root.resolve(service))) {
                entries.merge(setting.variable(), new Entry(setting, List.of(service)), VariableList::merge);
            }
        }
        List<String> gone = OF_OLD.stream()
                .filter(name -> !entries.containsKey(name))
                .sorted()
                .toList();
        if (!gone.isEmpty()) {
            throw new IllegalStateException("Variables of the old application that no service reads: " + gone);
        }
        return List.copyOf(entries.values());
    }

    /** The later service's words: of what several services read, the assistant says best what it is for. */
    private static Entry merge(Entry first, Entry second) {
        if (!first.setting().usual().equals(second.setting().usual())) {
            throw new IllegalStateException(first.setting().variable() + " has two defaults: \""
                    + first.setting().usual() + "\" and \"" + second.setting().usual() + "\"");
        }
        List<String> services = Stream.concat(first.services().stream(), second.services().stream())
                .distinct()
                .toList();
        return new Entry(second.setting(), services);
    }

    /** What several services read, then what each reads alone. */
    static Map<String, List<Entry>> bySection(List<Entry> entries) {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        sections.put("Several services", new ArrayList<>());
        SERVICES.forEach(service -> sections.put(service, new ArrayList<>()));
        for (Entry entry : entries) {
            String section = entry.services().size() > 1
                    ? "Several services"
                    : entry.services().get(0);
            sections.get(section).add(entry);
        }
        return sections;
    }
}
