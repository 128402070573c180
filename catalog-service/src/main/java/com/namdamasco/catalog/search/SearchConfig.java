package com.namdamasco.catalog.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the lanes of a search are weighed against each other. Each lane scores from 0 to 1. */
@ConfigMapping(prefix = "catalog.search")
public interface SearchConfig {

    /** Words of the question in the texts, rare words counting more. */
    @WithDefault("1.0")
    double textWeight();

    /** An item code or model number of the question. */
    @WithDefault("2.0")
    double codeWeight();

    /** Share of the question's measures that the item has. */
    @WithDefault("0.5")
    double measureWeight();

    /** Nearness of meaning, counted from {@link #meaningFloor()} on. */
    @WithDefault("0.3")
    double meaningWeight();

    /** Cosine similarity that any two texts of the model have: worth 0. It depends on the model. */
    @WithDefault("0.5")
    double meaningFloor();

    /** What only its meaning speaks for must be at least so similar, or it is not shown. */
    @WithDefault("0.72")
    double meaningAlone();

    /** Results below this share of the best one's score are not shown. */
    @WithDefault("0.3")
    double cutoff();

    /** Texts that each lane hands on. */
    @WithDefault("200")
    int candidates();
}
