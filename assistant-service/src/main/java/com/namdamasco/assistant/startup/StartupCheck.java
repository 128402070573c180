package com.namdamasco.assistant.startup;

import com.namdamasco.assistant.catalog.CatalogConfig;
import com.namdamasco.assistant.media.MediaConfig;
import com.namdamasco.assistant.model.ModelConfig;
import com.namdamasco.assistant.model.Routes;
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
            ModelConfig model,
            MediaConfig media) {
        List<String> missing = RequiredSettings.missing(nulu, whatsApp, catalog, model);
        RequiredSettings.missingForVoiceNotes(model, media.transcriptionModel()).ifPresent(missing::add);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The assistant cannot start. " + String.join(" ", missing));
        }
        LOG.infof("Replies are written by %s (each for the one before it)", Routes.usual(model));
    }
}
