package com.namdamasco.gateway.admission;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bounds of the doors that face the Internet. */
@ConfigMapping(prefix = "gateway.admission")
public interface AdmissionConfig {
    /**
     * Addresses or ranges (203.0.113.0/24) that may call Nulu's door, comma separated. Empty: anyone who knows the
     * secret.
     */
    @Variable(form = "[0-9A-Fa-f:.]+(/\\d{1,3})?", inWords = "an address or a range such as 203.0.113.0/24")
    Optional<List<String>> allowedSources();

    /** Requests a second that one source may have refused; genuine ones do not count. */
    int rate();

    /** Refused requests of one source at once, which is also how many of its genuine ones may be under way. */
    int burst();

    /** From the connection, or the first byte of a further request, to the end of its header. */
    Duration headerDeadline();
}
