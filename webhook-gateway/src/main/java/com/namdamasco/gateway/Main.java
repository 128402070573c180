package com.namdamasco.gateway;

import com.namdamasco.gateway.admission.AdmissionConfig;
import com.namdamasco.gateway.authentication.AuthenticationConfig;
import com.namdamasco.gateway.configuration.HttpConfig;
import com.namdamasco.gateway.publishing.PublishingConfig;
import com.namdamasco.gateway.spool.SpoolConfig;
import com.namdamasco.gateway.webhook.WebhookConfig;
import com.namdamasco.gateway.whatsapp.WhatsAppWebhookConfig;
import com.namdamasco.observation.ObservationConfig;
import com.namdamasco.settings.ConfigurationCheck;
import com.namdamasco.settings.KafkaConfig;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts the service, unless a variable makes no sense: then it says which. */
@QuarkusMain
public final class Main {

    /** Of all settings of the service. */
    public static final ConfigurationCheck CHECK = new ConfigurationCheck(List.of(
            AdmissionConfig.class,
            AuthenticationConfig.class,
            HttpConfig.class,
            KafkaConfig.class,
            ObservationConfig.class,
            PublishingConfig.class,
            SpoolConfig.class,
            WebhookConfig.class,
            WhatsAppWebhookConfig.class));

    private Main() {}

    /** @param arguments none of ours */
    public static void main(String... arguments) {
        CHECK.passOrExit("The gateway");
        Quarkus.run(arguments);
    }
}
