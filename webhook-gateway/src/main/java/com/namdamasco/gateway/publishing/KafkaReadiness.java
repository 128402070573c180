package com.namdamasco.gateway.publishing;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while a message can be made durable: by the cluster, or in the spool while the cluster is away, which is told as
 * {@code degraded}. Quarkus' own check cannot be used: it fails for good when the broker's name does not
 * resolve yet at its first call.
 */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {
    private static final int PATIENCE_MILLIS = 2_000;

    private final Map<String, Object> settings = new HashMap<>();
    private Admin admin;

    private final MessagePublisher publisher;

    KafkaReadiness(@Identifier("default-kafka-broker") Map<String, Object> broker, MessagePublisher publisher) {
        this.publisher = publisher;
        broker.forEach((name, value) -> {
            if (AdminClientConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "webhook-gateway-readiness");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    }

    @Override
    public HealthCheckResponse call() {
        long spooled = publisher.spooled();
        HealthCheckResponseBuilder health = HealthCheckResponse.named("Kafka")
                .withData("degraded", spooled > 0)
                .withData("spooled", spooled);
        try {
            int nodes = admin().describeCluster()
                    .nodes()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .size();
            return health.up().withData("nodes", nodes).build();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            boolean canSpool = publisher.canSpool();
            String reason = "The cluster does not answer; see KAFKA_BOOTSTRAP_SERVERS";
            return health.status(canSpool)
                    .withData("degraded", true)
                    .withData("reason", canSpool ? reason : reason + ". The spool is full or its disk fails")
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return health.down().withData("reason", "interrupted").build();
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
