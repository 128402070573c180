package com.namdamasco.e2e;

import com.namdamasco.localstack.Deployment;
import com.namdamasco.localstack.Service;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

class TraceE2E {
    @Test
    void probe() throws Exception {
        try (SpanCollector collector = new SpanCollector();
                Deployment d = Deployment.temporary()
                        .with(Service.GATEWAY, json(collector))
                        .with(Service.CATALOG, json(collector))
                        .with(Service.ASSISTANT, json(collector))
                        .start()) {
            var entries = com.namdamasco.localstack.up.SampleCatalogue.entriesOf(
                    Damasco.ROOT.resolve("deploy/sample-catalogue"));
            new Damasco.Running(d, entries, null).push(entries);
            Conversation maria = Conversation.open(d.sandbox().url(), "wa");
            maria.customerWrites("¿Tienen televisores de 32 pulgadas?");
            maria.awaitReply(1);
            await().until(() -> maria.copiesOnDashboard().size() == 1);
            Thread.sleep(12000);
            StringBuilder b = new StringBuilder();
            for (var s : collector.spans()) b.append(s).append('\n');
            java.nio.file.Files.writeString(java.nio.file.Path.of("target/spans.txt"), b.toString());
            for (var e : Map.of("gateway", d.gateway(), "catalog", d.catalog(), "assistant", d.assistant())
                    .entrySet()) {
                String m = io.restassured.RestAssured.given()
                        .baseUri(e.getValue().url().toString())
                        .header("Authorization", "Bearer " + d.secret("CATALOG_SERVICE_TOKEN"))
                        .get("/q/metrics")
                        .asString();
                java.nio.file.Files.writeString(java.nio.file.Path.of("target/metrics-" + e.getKey() + ".txt"), m);
            }
        }
    }

    private static Map<String, String> json(SpanCollector c) {
        var m = new java.util.HashMap<>(c.environment());
        m.put("LOG_FORMAT", "json");
        m.put("TURN_QUIET_PERIOD", "PT0.5S");
        return m;
    }
}
