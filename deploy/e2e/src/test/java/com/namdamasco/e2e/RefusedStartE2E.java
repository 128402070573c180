package com.namdamasco.e2e;

import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A service without its secrets does not start, and says which variable is missing. */
@ExtendWith(Damasco.class)
class RefusedStartE2E {

    @ParameterizedTest
    @CsvSource({
        "GATEWAY,   SUPPORT_BOARD_WEBHOOK_KEY",
        "CATALOG,   RECEIVER_API_KEY",
        "CATALOG,   OPENAI_API_KEY",
        "ASSISTANT, SUPPORT_BOARD_API_TOKEN",
        "ASSISTANT, SUPPORT_BOARD_BOT_USER_ID",
        "ASSISTANT, WHATSAPP_ACCESS_TOKEN",
        "ASSISTANT, OPENAI_API_KEY",
    })
    void namesTheMissingVariable(Service service, String variable, Damasco.Running damasco) {
        Map<String, String> allButOne = new HashMap<>(damasco.deployment().developmentEnvironment());
        allButOne.remove(variable);
        Path log = Path.of("target", "refused-start", service.label() + "-" + variable + ".log");
        var refused = new PackagedService(service.module(), FreePort.find(), allButOne, log);

        assertThatThrownBy(refused::start).hasMessageContaining(variable);
    }
}
