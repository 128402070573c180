package com.namdamasco.assistant;

import com.namdamasco.assistant.agent.MemoryConfig;
import com.namdamasco.assistant.agent.ToolsConfig;
import com.namdamasco.assistant.catalog.CatalogConfig;
import com.namdamasco.assistant.configuration.AddressConfig;
import com.namdamasco.assistant.conversation.NuluAwayConfig;
import com.namdamasco.assistant.conversation.TurnConfig;
import com.namdamasco.assistant.cost.CostConfig;
import com.namdamasco.assistant.handover.HandOverConfig;
import com.namdamasco.assistant.media.MediaConfig;
import com.namdamasco.assistant.model.ModelConfig;
import com.namdamasco.assistant.model.ModelLimits;
import com.namdamasco.assistant.nulu.NuluConfig;
import com.namdamasco.assistant.privacy.RetentionConfig;
import com.namdamasco.assistant.reconciliation.ReconciliationConfig;
import com.namdamasco.assistant.reconciliation.UnansweredConfig;
import com.namdamasco.assistant.reply.ReplyConfig;
import com.namdamasco.assistant.reply.WhatsAppConfig;
import com.namdamasco.assistant.reply.WhatsAppSending;
import com.namdamasco.assistant.takeover.ServiceTokenConfig;
import com.namdamasco.assistant.takeover.TakeoverConfig;
import com.namdamasco.observation.ObservationConfig;
import com.namdamasco.settings.ConfigurationCheck;
import com.namdamasco.settings.DatabaseConfig;
import com.namdamasco.settings.KafkaConfig;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts the service, unless a variable makes no sense: then it says which. */
@QuarkusMain
public final class Main {

    /** Of all settings of the service. */
    public static final ConfigurationCheck CHECK = new ConfigurationCheck(List.of(
            MemoryConfig.class,
            ToolsConfig.class,
            CatalogConfig.class,
            AddressConfig.class,
            DatabaseConfig.class,
            KafkaConfig.class,
            ObservationConfig.class,
            NuluAwayConfig.class,
            TurnConfig.class,
            CostConfig.class,
            HandOverConfig.class,
            MediaConfig.class,
            ModelConfig.class,
            ModelLimits.class,
            NuluConfig.class,
            ReconciliationConfig.class,
            UnansweredConfig.class,
            RetentionConfig.class,
            ReplyConfig.class,
            WhatsAppConfig.class,
            WhatsAppSending.class,
            ServiceTokenConfig.class,
            TakeoverConfig.class));

    private Main() {}

    /** @param arguments none of ours */
    public static void main(String... arguments) {
        CHECK.passOrExit("The assistant");
        Quarkus.run(arguments);
    }
}
