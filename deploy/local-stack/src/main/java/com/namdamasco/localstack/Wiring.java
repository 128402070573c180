package com.namdamasco.localstack;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Which variable tells which service where the others are. The database's and the broker's are not here: they are known only
 * when these run.
 *
 * @param ports of all services, also of those that are not started
 */
record Wiring(Map<Service, Integer> ports, Secrets secrets, Model model) {
    /** The identities that the sandbox gives to the bot and to its WhatsApp number. */
    private static final Map<String, String> IDENTITIES =
            Map.of("SUPPORT_BOARD_DM_BOT_USER_ID", "4", "WHATSAPP_PHONE_NUMBER_ID", "106540352242922");

    URI url(Service service) {
        return URI.create("http://localhost:" + ports.get(service));
    }

    Map<String, String> environment(Service service) {
        return switch (service) {
            case SANDBOX -> sandbox();
            case CATALOG -> catalog();
            case ASSISTANT -> assistant();
            case GATEWAY -> secret("SUPPORT_BOARD_WEBHOOK_SECRET", "WHATSAPP_APP_SECRET", "WHATSAPP_VERIFY_TOKEN");
        };
    }

    private Map<String, String> sandbox() {
        Map<String, String> environment = new HashMap<>(IDENTITIES);
        environment.putAll(secret(
                "SUPPORT_BOARD_WEBHOOK_SECRET",
                "WHATSAPP_APP_SECRET",
                "WHATSAPP_VERIFY_TOKEN",
                "SUPPORT_BOARD_API_TOKEN",
                "WHATSAPP_CLOUD_API_TOKEN",
                "ASSISTANT_SERVICE_TOKEN"));
        environment.put("SANDBOX_WEBHOOK_URL", url(Service.GATEWAY) + "/api/sb-webhook");
        environment.put("WHATSAPP_WEBHOOK_URL", url(Service.GATEWAY) + "/api/whatsapp-webhook");
        environment.put("ASSISTANT_URL", url(Service.ASSISTANT).toString());
        environment.put("CATALOG_URL", url(Service.CATALOG).toString());
        environment.put("SANDBOX_MODEL_LABEL", model.label());
        return environment;
    }

    private Map<String, String> catalog() {
        Map<String, String> environment = new HashMap<>(model.environment());
        environment.putAll(secret("RECEIVER_API_KEY", "CATALOG_SERVICE_TOKEN"));
        environment.put(
                "CATALOG_BRANCHES_FILE",
                RepositoryRoot.find()
                        .resolve("deploy/sample-catalogue/branches.json")
                        .toString());
        return environment;
    }

    private Map<String, String> assistant() {
        Map<String, String> environment = new HashMap<>(model.environment());
        environment.putAll(IDENTITIES);
        environment.putAll(secret(
                "SUPPORT_BOARD_API_TOKEN",
                "WHATSAPP_CLOUD_API_TOKEN",
                "ASSISTANT_SERVICE_TOKEN",
                "CATALOG_SERVICE_TOKEN"));
        environment.put("SUPPORT_BOARD_API_URL", url(Service.SANDBOX) + "/nulu");
        environment.put("WHATSAPP_API_URL", url(Service.SANDBOX) + "/whatsapp");
        environment.put("CATALOG_URL", url(Service.CATALOG).toString());
        return environment;
    }

    private Map<String, String> secret(String... names) {
        Map<String, String> chosen = new HashMap<>();
        for (String name : names) {
            chosen.put(name, secrets.get(name));
        }
        return chosen;
    }
}
