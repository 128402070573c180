package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.turn.Played;
import com.namdamasco.benchmarks.turn.SampleShop;
import com.namdamasco.localstack.InstantEmbeddings;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.Secrets;
import com.namdamasco.localstack.Service;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which variable tells which service where the others are; and their secrets. */
final class RigWiring {

    private final LocalStack stack;
    private final Outside outside;
    private final InstantEmbeddings embeddings;
    private final Map<Link, FaultProxy> proxies;
    private final Path folder;
    private final Map<String, String> secrets = new HashMap<>(Secrets.random().values());

    RigWiring(
            LocalStack stack,
            Outside outside,
            InstantEmbeddings embeddings,
            Map<Link, FaultProxy> proxies,
            Path folder) {
        this.stack = stack;
        this.outside = outside;
        this.embeddings = embeddings;
        this.proxies = proxies;
        this.folder = folder;
        secrets.put("OPENAI_API_KEY", UUID.randomUUID().toString());
        // One secret guards both of the catalogue's doors, as the sample products are pushed and read by one hand.
        secrets.put("RECEIVER_API_KEY", secrets.get("CATALOG_SERVICE_TOKEN"));
    }

    String secret(String name) {
        return secrets.get(name);
    }

    Map<String, String> environment(Service service) {
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.putAll(secrets);
        environment.putAll(
                switch (service) {
                    case CATALOG -> catalogue();
                    case ASSISTANT -> assistant();
                    case GATEWAY ->
                        Map.of("SPOOL_DIRECTORY", folder.resolve("spool").toString());
                    case SANDBOX -> throw new IllegalArgumentException("the rig plays the outside itself");
                });
        return environment;
    }

    private Map<String, String> catalogue() {
        Map<String, String> environment = new HashMap<>(embeddings.environment(SampleShop.DIMENSION));
        environment.put("DATABASE_HOST", "127.0.0.1");
        environment.put("DATABASE_PORT", port(Link.CATALOGUE_TO_DATABASE));
        return environment;
    }

    private Map<String, String> assistant() {
        return Map.of(
                "OPENAI_BASE_URL",
                outside.url() + "/openai/v1",
                "SUPPORT_BOARD_API_URL",
                outside.url() + "/nulu",
                "SUPPORT_BOARD_DM_BOT_USER_ID",
                "4",
                "WHATSAPP_API_URL",
                "http://127.0.0.1:" + port(Link.ASSISTANT_TO_WHATSAPP) + "/whatsapp",
                "WHATSAPP_PHONE_NUMBER_ID",
                Played.WHATSAPP_NUMBER,
                "CATALOG_URL",
                "http://127.0.0.1:" + port(Link.ASSISTANT_TO_CATALOGUE),
                "DATABASE_HOST",
                "127.0.0.1",
                "DATABASE_PORT",
                port(Link.ASSISTANT_TO_DATABASE));
    }

    private String port(Link link) {
        return String.valueOf(proxies.get(link).port());
    }
}
