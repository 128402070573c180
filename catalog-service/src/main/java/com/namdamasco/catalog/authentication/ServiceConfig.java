package com.namdamasco.catalog.authentication;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which services may ask the catalogue. */
@ConfigMapping(prefix = "catalog.service")
public interface ServiceConfig {

    /**
     * What other services send in Authorization: Bearer, comma separated: all of them are valid. To change it while
     * all runs: new,old here, then the new one at the callers, then the new one alone here.
     */
    @Variable(secret = true, needed = "always")
    Optional<List<String>> token();
}
