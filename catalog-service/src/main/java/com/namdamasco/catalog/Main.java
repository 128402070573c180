package com.namdamasco.catalog;

import com.namdamasco.catalog.authentication.ReceiverConfig;
import com.namdamasco.catalog.authentication.ServiceConfig;
import com.namdamasco.catalog.branch.BranchConfig;
import com.namdamasco.catalog.configuration.HttpConfig;
import com.namdamasco.catalog.embedding.EmbeddingConfig;
import com.namdamasco.catalog.ingestion.IngestionConfig;
import com.namdamasco.catalog.knowledge.KnowledgeConfig;
import com.namdamasco.catalog.search.SearchConfig;
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
            ReceiverConfig.class,
            ServiceConfig.class,
            BranchConfig.class,
            DatabaseConfig.class,
            HttpConfig.class,
            KafkaConfig.class,
            ObservationConfig.class,
            EmbeddingConfig.class,
            IngestionConfig.class,
            KnowledgeConfig.class,
            SearchConfig.class));

    private Main() {}

    /** @param arguments none of ours */
    public static void main(String... arguments) {
        CHECK.passOrExit("The catalogue");
        Quarkus.run(arguments);
    }
}
