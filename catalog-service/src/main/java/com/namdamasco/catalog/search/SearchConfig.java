package com.namdamasco.catalog.search;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the lanes of a search are weighed against each other. Each lane scores from 0 to 1. */
@ConfigMapping(prefix = "catalog.search")
public interface SearchConfig {

    /** Language of the texts and the questions: spanish or english. */
    @WithDefault("spanish")
    @Variable(form = "spanish|english", inWords = "spanish or english")
    String language();

    /** BM25: how soon further occurrences of a word stop counting; about 1. */
    @WithDefault("1.2")
    double saturation();

    /** BM25: how much a long text's words weigh less. */
    @WithDefault("0.4")
    @Variable(atMost = "1")
    double lengthNormalisation();

    /** Weight of the question's words in the texts, rare words counting more. */
    @WithDefault("1.0")
    double textWeight();

    /** Weight of an item code or model number of the question. */
    @WithDefault("2.0")
    double codeWeight();

    /** Weight of a model number one slip away from the question's, when the question names none that is known. */
    @WithDefault("0.8")
    double similarCodeWeight();

    /** Weight of the share of the question's measures that the item has. */
    @WithDefault("0.5")
    double measureWeight();

    /** Weight of a word of the question that is in the item's category: it names what the item is. */
    @WithDefault("0.3")
    double kindWeight();

    /** Weight that puts, of items of the kind asked for, one with a description, of which more can be said, before its equals without. */
    @WithDefault("0.1")
    double describedWeight();

    /** Taken off what goes with something else, such as a case, when the question names no such thing. */
    @WithDefault("0.15")
    double accessoryWeight();

    /** Weight of the nearness of meaning, from the floor to that of the nearest text; 0 leaves the lane out. */
    @WithDefault("0.25")
    double meaningWeight();

    /** Cosine similarity that any two texts of the model have: worth 0. It depends on the model. */
    @WithDefault("0.5")
    @Variable(atLeast = "-1", atMost = "1")
    double meaningFloor();

    /** What only its meaning speaks for must be at least so similar, or it is not shown. */
    @WithDefault("0.72")
    @Variable(atLeast = "-1", atMost = "1")
    double meaningAlone();

    /** Results below this share of the best one's score are not shown. */
    @WithDefault("0.3")
    @Variable(atMost = "1")
    double cutoff();

    /** Texts that each lane hands on. */
    @WithDefault("300")
    int candidates();

    /** Texts that each lane hands on for a short page by relevance: what a customer reads is on top. */
    @WithDefault("100")
    int shortCandidates();

    /**
     * Behind a filter, the vectors of all texts that pass are compared while these are not more than the root of so many
     * times the catalogue's texts; else the index is asked.
     */
    @WithDefault("300")
    int exactness();

    /**
     * How many of the nearest texts the index of vectors (HNSW, its ef_search) keeps in view while it looks. More finds more of the
     * nearest among hundreds of thousands, and takes longer.
     */
    @WithDefault("200")
    @Variable(atLeast = "1", atMost = "1000")
    int indexBreadth();
}
