package com.namdamasco.assistant.agent;

import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/**
 * As many connections to the model as turns may run: with the default of 50 the others would queue for one while the model
 * thinks. The clients of the models are built in code, so no property reaches them.
 */
public class ModelConnections implements RestClientListener {

    private static final String POOL_SIZE = "io.quarkus.rest.client.connection-pool-size";
    private static final int MOST = 256;

    @Override
    public void onNewClient(Class<?> api, RestClientBuilder builder) {
        if (api.getName().startsWith("io.quarkiverse.langchain4j.")) {
            builder.property(POOL_SIZE, MOST);
        }
    }
}
