package com.namdamasco.assistant.model;

import java.util.List;
import java.util.stream.Stream;

/** Which models to ask, in which order. Pure. */
public final class Routes {

    private Routes() {}

    /** The primary one, then the fallback if there is one. */
    public static List<Route> usual(ModelConfig config) {
        Route primary = usualOf(config, config.provider());
        boolean fallback = config.fallbackProvider().isPresent()
                || config.fallbackModel().filter(model -> !model.isBlank()).isPresent();
        if (!fallback) {
            return List.of(primary);
        }
        Provider provider = config.fallbackProvider().orElse(config.provider());
        Route second = config.fallbackModel()
                .filter(model -> !model.isBlank())
                .map(model -> new Route(provider, model))
                .orElseGet(() -> usualOf(config, provider));
        return Stream.of(primary, second).distinct().toList();
    }

    /** When most of the day's budget is spent: the cheap model, and the usual ones only when it fails. */
    public static List<Route> cheap(ModelConfig config) {
        return config.cheapModel()
                .filter(model -> !model.isBlank())
                .map(model -> new Route(Provider.ofModel(model), model))
                .map(cheap -> Stream.concat(Stream.of(cheap), usual(config).stream())
                        .distinct()
                        .toList())
                .orElseGet(() -> usual(config));
    }

    private static Route usualOf(ModelConfig config, Provider provider) {
        return new Route(provider, provider == Provider.OPENAI ? config.openaiModel() : config.geminiModel());
    }
}
