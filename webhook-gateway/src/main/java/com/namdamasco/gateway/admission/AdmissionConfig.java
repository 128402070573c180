package com.namdamasco.gateway.admission;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bounds of the doors that face the Internet. */
@ConfigMapping(prefix = "gateway.admission")
public interface AdmissionConfig {
    /** WEBHOOK_ALLOWED_SOURCES: addresses or CIDR ranges that may call Nulu's door; empty: any. */
    Optional<List<String>> allowedSources();

    /** WEBHOOK_RATE_LIMIT: requests a second that one source may have refused; genuine ones do not count. */
    int rate();

    /** WEBHOOK_RATE_BURST: that many at once, which is also how many genuine requests of a source may be under way. */
    int burst();

    /** WEBHOOK_HEADER_DEADLINE: from the connection, or the first byte of a further request, to the end of its header. */
    Duration headerDeadline();
}
