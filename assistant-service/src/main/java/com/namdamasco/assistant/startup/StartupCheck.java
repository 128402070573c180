package com.namdamasco.assistant.startup;

import com.namdamasco.assistant.agent.AgentConfig;
import com.namdamasco.assistant.catalog.CatalogConfig;
import com.namdamasco.assistant.nulu.NuluConfig;
import com.namdamasco.assistant.reply.WhatsAppConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Stops the start when a setting is missing, before anything is consumed. */
class StartupCheck {

    private static final Logger LOG = Logger.getLogger(StartupCheck.class);

    void check(
            @Observes @Priority(1) StartupEvent event,
            NuluConfig nulu,
            WhatsAppConfig whatsApp,
            CatalogConfig catalog,
            AgentConfig agent) {
        List<String> missing = RequiredSettings.missing(nulu, whatsApp, catalog, agent);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The assistant cannot start. " + String.join(" ", missing));
        }
        LOG.infof("Replies are written by %s", agent.provider());
    }
}
