package com.namdamasco.assistant;

import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * What the service under test lives in, all of it real: PostgreSQL, Kafka, the packaged catalogue, and the packaged sandbox
 * for Nulu, WhatsApp and OpenAI. The tests publish on the topic what the gateway would.
 */
public final class World implements QuarkusTestResourceLifecycleManager {

    static final String RECEIVER_API_KEY = "receiver-key-of-the-test";
    static final String SERVICE_TOKEN = "service-token-of-the-test";
    static final String CATALOG_TOKEN = "catalogue-token-of-the-test";
    public static final String BOT = "4";
    public static final String COMMENT_BOT = "77";
    public static final String COMMENT_BOT_TAG = "[comentario]";
    public static final String SALES = "2";
    public static final String SUPPORT = "3";

    private LocalStack stack;
    private PackagedService sandbox;
    private PackagedService catalog;
    private Shop shop;

    @Override
    public Map<String, String> start() {
        stack = LocalStack.startTemporary();
        sandbox = service(
                "deploy/sandbox",
                Map.of(
                        "SUPPORT_BOARD_API_TOKEN", "nulu-token",
                        "SUPPORT_BOARD_DM_BOT_USER_ID", BOT,
                        "SUPPORT_BOARD_WEBHOOK_SECRET", "unused",
                        "WHATSAPP_CLOUD_API_TOKEN", "whatsapp-token"));
        Map<String, String> model = Map.of(
                "OPENAI_API_KEY", "sandbox",
                "OPENAI_BASE_URL", sandbox.url() + "/openai/v1",
                "OPENAI_EMBEDDING_MODEL", "bge-small-en-v15-q",
                "EMBEDDING_DIMENSION", "384");
        Map<String, String> catalogEnvironment = new HashMap<>(model);
        catalogEnvironment.putAll(stack.environment());
        catalogEnvironment.put("RECEIVER_API_KEY", RECEIVER_API_KEY);
        catalogEnvironment.put("CATALOG_SERVICE_TOKEN", CATALOG_TOKEN);
        catalog = service("catalog-service", catalogEnvironment);
        shop = openShop();

        Map<String, String> configuration = new HashMap<>(model);
        configuration.putAll(stack.environment());
        configuration.putAll(Map.of(
                "SUPPORT_BOARD_API_URL",
                sandbox.url() + "/nulu",
                "SUPPORT_BOARD_API_TOKEN",
                "nulu-token",
                "SUPPORT_BOARD_DM_BOT_USER_ID",
                BOT,
                "COMMENT_BOT_PROXY_USER_ID",
                COMMENT_BOT,
                "WHATSAPP_API_URL",
                sandbox.url() + "/whatsapp",
                "WHATSAPP_CLOUD_API_TOKEN",
                "whatsapp-token",
                "CATALOG_URL",
                catalog.url().toString(),
                "ASSISTANT_SERVICE_TOKEN",
                SERVICE_TOKEN,
                "TURN_QUIET_PERIOD",
                "PT0.4S"));
        configuration.put("CATALOG_SERVICE_TOKEN", CATALOG_TOKEN);
        configuration.put("SUPPORT_BOARD_SALES_DEPARTMENT_ID", SALES);
        configuration.put("SUPPORT_BOARD_SUPPORT_DEPARTMENT_ID", SUPPORT);
        configuration.put("COMMENT_BOT_INITIATION_TAG", COMMENT_BOT_TAG);
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("namdamasco.turn.retry-delay", "PT0.2S");
        // Tests of the reconciler call it; the others are not to be helped by it.
        configuration.put("RECONCILIATION_INTERVAL", "PT12H");
        configuration.put("LLM_FALLBACK_MODEL", "gpt-4.1-mini");
        configuration.put("LLM_CHEAP_MODEL", "gpt-4.1-nano");
        configuration.put("LLM_DAILY_BUDGET_USD", "1000");
        configuration.put("LLM_TIMEOUT", "PT6S");
        configuration.put("MEDIA_TRANSCRIPTION_MODEL", "whisper-1");
        configuration.put("MEDIA_VISION", "true");
        configuration.put("MEDIA_ALLOW_PRIVATE_ADDRESSES", "true");
        configuration.put("LLM_RETRY_DELAY", "PT0.05S");
        // Shorter than the quiet period: what one test does to the models is over when the next one begins.
        configuration.put("LLM_CIRCUIT_OPEN", "PT0.1S");
        configuration.put("WHATSAPP_TEMPLATE_NAME", "seguimiento");
        configuration.put("WHATSAPP_PACE", "PT0.2S");
        configuration.put("namdamasco.whatsapp-sending.typing-again", "PT1S");
        configuration.put("REPLY_PARKED_RETRY", "PT1S");
        configuration.put("REPLY_STOPPED_RETRY", "PT1S");
        configuration.put("namdamasco.reply.retry-delay", "PT0.5S");
        configuration.put("namdamasco.reply.longest-retry-delay", "PT1S");
        configuration.put("namdamasco.reply.sweep-interval", "1s");
        configuration.put("NULU_READ_BUDGET", "PT1S");
        configuration.put("namdamasco.nulu-away.retry-delay", "PT0.5S");
        configuration.put("namdamasco.reply.uncertain-copies-interval", "1s");
        configuration.put("com.namdamasco.assistant.nulu.NuluReading/read/CircuitBreaker/delay", "2000");
        return configuration;
    }

    private Shop openShop() {
        var postgres = stack.postgres();
        Jdbi jdbi = Jdbi.create(
                postgres.jdbcUrl() + "?currentSchema=assistant,public", postgres.username(), postgres.password());
        var opened = new Shop(addresses(), jdbi);
        opened.push(Contract.read("receive-products.json"));
        return opened;
    }

    private Addresses addresses() {
        return new Addresses(sandbox.url(), catalog.url(), stack.kafka().bootstrapServers());
    }

    private static PackagedService service(String module, Map<String, String> environment) {
        Path log = Path.of("target", "world-logs", Path.of(module).getFileName() + ".log");
        PackagedService service = new PackagedService(module, FreePort.find(), environment, log);
        service.start();
        return service;
    }

    /** Where the tests act and look. */
    public record Addresses(URI sandbox, URI catalog, String kafka) {}

    /** Before each test. */
    @Override
    public void inject(TestInjector injector) {
        shop.sandbox().mend();
        injector.injectIntoFields(addresses(), new TestInjector.MatchesType(Addresses.class));
        injector.injectIntoFields(shop, new TestInjector.MatchesType(Shop.class));
        injector.injectIntoFields(catalog, new TestInjector.MatchesType(PackagedService.class));
        injector.injectIntoFields(stack, new TestInjector.MatchesType(LocalStack.class));
    }

    @Override
    public void stop() {
        if (shop != null) {
            shop.close();
        }
        for (PackagedService service : new PackagedService[] {catalog, sandbox}) {
            if (service != null) {
                service.close();
            }
        }
        if (stack != null) {
            stack.close();
        }
    }
}
