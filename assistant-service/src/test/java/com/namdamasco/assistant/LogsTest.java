package com.namdamasco.assistant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an operator turns on to find a fault, the log holds neither what customers write nor a key. DEBUG is all that can be
 * turned on without another build.
 */
@QuarkusTest
@QuarkusTestResource(World.class)
class LogsTest {

    private static final List<String> SECRETS = List.of(
            "nulu-token",
            "whatsapp-token",
            "catalogue-token-of-the-test",
            "service-token-of-the-test",
            "Bearer sandbox");
    private static final String CUSTOMERS_WORD = "palabracanaria";
    private static final String MODELS_WORD = "respuestacanaria";

    Shop shop;

    @Test
    void noSecretAndNoWordOfACustomerIsLogged() throws Exception {
        try (CapturedLog log = new CapturedLog(Level.FINE)) {
            Chat chat = shop.open("wa");
            shop.sandbox().script("Con gusto, " + MODELS_WORD + ". ¿Qué tamaño buscas?");
            shop.sandbox().fail("openai-chat", 500, 1);
            shop.sandbox().fail("nulu", 500, 1);
            shop.sandbox().fail("whatsapp", 429, 1);
            chat.customerWrites(Shop.QUESTION + " Busco " + CUSTOMERS_WORD);
            assertThat(chat.reply()).isNotBlank();
            chat.settle();
            chat.ownership();

            assertThat(log.size()).isGreaterThan(100);
            for (String secret : SECRETS) {
                assertThat(log.containing(secret)).as(secret).isEmpty();
            }
            assertThat(log.containing(CUSTOMERS_WORD)).isEmpty();
            assertThat(log.containing(MODELS_WORD)).isEmpty();
            assertThat(log.containing(chat.phone().substring(1))).isEmpty();
        }
    }
}
