package com.namdamasco.assistant.catalog;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Access to the catalogue; its address is the REST client's ({@code CATALOG_URL}). */
@ConfigMapping(prefix = "namdamasco.catalog")
public interface CatalogConfig {

    /**
     * Token that the catalogue asks for. The catalogue takes several, comma separated, and the assistant sends the first one. To
     * change it while all runs: new,old at the catalogue, then new,old at the assistant, then the new one alone at both.
     */
    @Variable(secret = true, needed = "always")
    Optional<List<String>> serviceToken();

    /** The token to send. */
    static Optional<String> sent(CatalogConfig config) {
        return config.serviceToken().flatMap(tokens -> tokens.stream()
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .findFirst());
    }
}
