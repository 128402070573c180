package com.namdamasco.gateway.authentication;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Locale;
import java.util.Optional;

/** Which proofs a webhook has to bring. */
enum AuthenticationMode {
    KEY(true, false),
    SIGNATURE(false, true),
    BOTH(true, true);

    final boolean needsKey;
    final boolean needsSignature;

    AuthenticationMode(boolean needsKey, boolean needsSignature) {
        this.needsKey = needsKey;
        this.needsSignature = needsSignature;
    }

    /** @throws ConfigurationException when the mode is unknown, or contradicts the secrets, or there is no secret at all */
    static AuthenticationMode of(Optional<String> configured, boolean hasKey, boolean hasSignatureSecret) {
        if (!hasKey && !hasSignatureSecret) {
            throw new ConfigurationException(
                    "The webhook would be open to anyone: set SUPPORT_BOARD_WEBHOOK_SECRET (the secret that"
                            + " Nulu sends in the body) or SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET (for signed requests), or both.");
        }
        AuthenticationMode mode = configured
                .map(AuthenticationMode::named)
                .orElseGet(() -> hasKey && hasSignatureSecret ? BOTH : hasKey ? KEY : SIGNATURE);
        if (mode.needsKey && !hasKey) {
            throw missing(mode, "SUPPORT_BOARD_WEBHOOK_SECRET");
        }
        if (mode.needsSignature && !hasSignatureSecret) {
            throw missing(mode, "SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET");
        }
        return mode;
    }

    private static AuthenticationMode named(String name) {
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "WEBHOOK_AUTHENTICATION must be key, signature or both (or unset: every secret that is configured).");
        }
    }

    private static ConfigurationException missing(AuthenticationMode mode, String variable) {
        return new ConfigurationException("WEBHOOK_AUTHENTICATION="
                + mode.name().toLowerCase(Locale.ROOT) + " needs " + variable + ", which is not set.");
    }
}
