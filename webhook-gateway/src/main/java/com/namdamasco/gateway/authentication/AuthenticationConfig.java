package com.namdamasco.gateway.authentication;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What a genuine webhook has to show. At least one secret is needed; with both configured both are required. */
@ConfigMapping(prefix = "gateway.authentication")
public interface AuthenticationConfig {
    /** WEBHOOK_AUTHENTICATION: key, signature or both; empty means every secret that is configured. */
    Optional<String> mode();

    /** SUPPORT_BOARD_WEBHOOK_KEY: what the body's {@code key} must be; several, comma separated, are valid at once. */
    Optional<List<String>> key();

    /** SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET: the HMAC secret of the X-Sb-Signature header; several too. */
    Optional<List<String>> signatureSecret();
}
