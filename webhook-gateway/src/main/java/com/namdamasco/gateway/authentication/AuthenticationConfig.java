package com.namdamasco.gateway.authentication;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What a genuine webhook has to show. At least one secret is needed; with both configured both are required. */
@ConfigMapping(prefix = "gateway.authentication")
public interface AuthenticationConfig {
    /** What a genuine webhook has to show: key, signature or both. Empty: every secret that is configured. */
    @Variable(form = "(?i)key|signature|both", inWords = "key, signature or both")
    Optional<String> mode();

    /**
     * The webhook secret that Nulu sends as the body's key; several, comma separated, are valid at once, to change it
     * while all runs.
     */
    @Variable(secret = true, needed = "this or SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET")
    Optional<List<String>> key();

    /** HMAC secret of the X-Sb-Signature header; several, comma separated, are valid at once. */
    @Variable(secret = true, needed = "this or SUPPORT_BOARD_WEBHOOK_SECRET")
    Optional<List<String>> signatureSecret();
}
