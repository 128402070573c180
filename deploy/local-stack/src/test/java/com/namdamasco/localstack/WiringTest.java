package com.namdamasco.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WiringTest {
    private static final Map<Service, Integer> PORTS =
            Map.of(Service.SANDBOX, 1, Service.CATALOG, 2, Service.ASSISTANT, 3, Service.GATEWAY, 4);

    @TempDir
    Path folder;

    @Test
    void everyPartKnowsItsNeighboursAndSharesTheirKeys() {
        Secrets secrets = Secrets.random();
        Wiring wiring = new Wiring(PORTS, secrets, Model.ofOpenAi("sk-1", "gpt-4o-mini"));

        Map<String, String> sandbox = wiring.environment(Service.SANDBOX);
        Map<String, String> assistant = wiring.environment(Service.ASSISTANT);

        assertThat(sandbox)
                .containsEntry("SANDBOX_WEBHOOK_URL", "http://localhost:4/api/sb-webhook")
                .containsEntry("WHATSAPP_WEBHOOK_URL", "http://localhost:4/api/whatsapp-webhook")
                .containsEntry("ASSISTANT_URL", "http://localhost:3")
                .doesNotContainKey("OPENAI_API_KEY");
        assertThat(assistant)
                .containsEntry("SUPPORT_BOARD_API_URL", "http://localhost:1/nulu")
                .containsEntry("WHATSAPP_API_URL", "http://localhost:1/whatsapp")
                .containsEntry("CATALOG_URL", "http://localhost:2")
                .containsEntry("OPENAI_API_KEY", "sk-1");
        assertThat(sandbox)
                .containsAllEntriesOf(wiring.environment(Service.GATEWAY))
                .containsEntry("SUPPORT_BOARD_API_TOKEN", assistant.get("SUPPORT_BOARD_API_TOKEN"))
                .containsEntry("WHATSAPP_CLOUD_API_TOKEN", assistant.get("WHATSAPP_CLOUD_API_TOKEN"))
                .containsEntry("SUPPORT_BOARD_DM_BOT_USER_ID", assistant.get("SUPPORT_BOARD_DM_BOT_USER_ID"));
        assertThat(wiring.environment(Service.CATALOG))
                .containsEntry("RECEIVER_API_KEY", secrets.get("RECEIVER_API_KEY"))
                .containsEntry("CATALOG_SERVICE_TOKEN", assistant.get("CATALOG_SERVICE_TOKEN"))
                .containsEntry("EMBEDDING_DIMENSION", "1536")
                .hasEntrySatisfying("CATALOG_BRANCHES_FILE", file -> assertThat(Path.of(file))
                        .isRegularFile());
        assertThat(wiring.model().toString()).doesNotContain("sk-1");
    }

    @Test
    void theSecretsOfAFolderStayTheSameAndAreTheirOwnersAlone() throws Exception {
        Path file = folder.resolve("new/secrets.env");

        Secrets first = Secrets.of(file);
        Secrets second = Secrets.of(file);

        assertThat(second.get("RECEIVER_API_KEY"))
                .isEqualTo(first.get("RECEIVER_API_KEY"))
                .hasSizeGreaterThan(40);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
