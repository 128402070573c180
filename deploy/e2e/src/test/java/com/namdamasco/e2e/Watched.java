package com.namdamasco.e2e;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.namdamasco.e2e.SpanCollector.Span;
import com.namdamasco.localstack.Deployment;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import com.namdamasco.localstack.up.SampleCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/**
 * A deployment as it is watched in production: traces go to a collector, logs are JSON. Started once for all tests that look at it,
 * with the sample catalogue and one answered question in it.
 */
public final class Watched implements ParameterResolver {

    /** A word of the customer's that nothing else says: where it turns up, words have leaked. */
    static final String CANARY = "palabracanaria";

    static final String QUESTION = "¿Tienen televisores de 32 pulgadas? " + CANARY;

    private static final List<Service> SERVICES = List.of(Service.GATEWAY, Service.CATALOG, Service.ASSISTANT);

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Watched.class);

    /**
     * What the tests look at.
     *
     * @param maria has asked {@link #QUESTION} and has her answer
     * @param messageId of her question
     */
    public record Running(Deployment deployment, SpanCollector collector, Conversation maria, String messageId)
            implements AutoCloseable {

        /** The spans of the trace that a message's webhook began. */
        List<Span> traceOf(String message) {
            return collector.traceOf("webhook-gateway", "messageId", message);
        }

        Map<String, PackagedService> services() {
            Map<String, PackagedService> services = new HashMap<>();
            SERVICES.forEach(service -> services.put(service.module(), deployment.service(service)));
            return services;
        }

        /** What Prometheus would get of a service. */
        String metricsOf(PackagedService service) {
            return given().baseUri(service.url().toString())
                    .header("Authorization", "Bearer " + deployment.secret("CATALOG_SERVICE_TOKEN"))
                    .accept("text/plain")
                    .get("/q/metrics")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
        }

        @Override
        public void close() {
            deployment.close();
            collector.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Running.class, key -> start(), Running.class);
    }

    private static Running start() {
        SpanCollector collector = new SpanCollector();
        Map<String, String> environment = new HashMap<>(collector.environment());
        environment.put("LOG_FORMAT", "json");
        environment.put("TURN_QUIET_PERIOD", "PT1S");
        var builder = Deployment.temporary();
        SERVICES.forEach(service -> builder.with(service, environment));
        Deployment deployment = builder.start();
        try {
            ArrayNode catalogue = SampleCatalogue.entriesOf(Damasco.ROOT.resolve("deploy/sample-catalogue"));
            new Damasco.Running(deployment, catalogue, null).push(catalogue);
            Conversation maria = Conversation.open(deployment.sandbox().url(), "wa");
            String messageId = maria.customerWrites(QUESTION);
            maria.awaitReply(1);
            await("copy on the dashboard")
                    .atMost(Damasco.BOUND)
                    .until(maria::copiesOnDashboard, copies -> copies.size() == 1);
            return new Running(deployment, collector, maria, messageId);
        } catch (RuntimeException | Error e) {
            deployment.close();
            collector.close();
            throw e;
        }
    }
}
