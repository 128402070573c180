package com.namdamasco.gateway.authentication;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookAuthenticatorTest {
    // RFC 2202 test case 2 and RFC 4231 test case 2: not our own arithmetic against itself.
    private static final String RFC_SECRET = "Jefe";
    private static final byte[] RFC_BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    private static final String RFC_SHA1 = "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
    private static final String RFC_SHA256 = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private record Config(Optional<String> mode, Optional<List<String>> key, Optional<List<String>> signatureSecret)
            implements AuthenticationConfig {}

    private static WebhookAuthenticator authenticator(String mode, String key, String secret) {
        return WebhookAuthenticator.of(new Config(Optional.ofNullable(mode), list(key), list(secret)));
    }

    /** As the configuration splits it. */
    private static Optional<List<String>> list(String value) {
        return Optional.ofNullable(value).map(text -> List.of(text.split(",")));
    }

    @Test
    void while_one_is_changed_the_new_one_and_the_old_one_are_valid() {
        WebhookAuthenticator authenticator = authenticator(null, "nueva, vieja", "other," + RFC_SECRET);

        assertThatCode(() -> {
                    authenticator.requireKey("nueva");
                    authenticator.requireKey("vieja");
                    authenticator.requireSignature(RFC_BODY, List.of(RFC_SHA256));
                })
                .doesNotThrowAnyException();
        assertThat(refuses(() -> authenticator.requireKey("nueva, vieja"))).isTrue();
        assertThat(refuses(() -> authenticator.requireKey(""))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # mode,    key, secret, what the sentence has to name
                    -,         -,   -,      SUPPORT_BOARD_WEBHOOK_SECRET
                    -,         -,   -,      SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET
                    -,         ' ', ' ',    SUPPORT_BOARD_WEBHOOK_SECRET
                    both,      -,   -,      SUPPORT_BOARD_WEBHOOK_SECRET
                    key,       -,   s,      SUPPORT_BOARD_WEBHOOK_SECRET
                    signature, k,   -,      SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET
                    both,      k,   -,      SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET
                    both,      -,   s,      SUPPORT_BOARD_WEBHOOK_SECRET
                    none,      k,   s,      WEBHOOK_AUTHENTICATION
                    """)
    void refuses_to_start_with_a_sentence_that_names_the_variable(
            String mode, String key, String secret, String variable) {
        assertThatThrownBy(() -> authenticator(mode, key, secret))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(variable);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # mode,    key, secret, key needed, signature needed
                    -,         k,   -,      true,  false
                    -,         -,   s,      false, true
                    -,         k,   s,      true,  true
                    ' ',       k,   s,      true,  true
                    key,       k,   s,      true,  false
                    signature, k,   s,      false, true
                    BOTH,      k,   s,      true,  true
                    """)
    void requires_what_is_configured(String mode, String key, String secret, boolean needsKey, boolean needsSignature) {
        WebhookAuthenticator authenticator = authenticator(mode, key, secret);

        assertThat(refuses(() -> authenticator.requireKey("wrong"))).isEqualTo(needsKey);
        assertThat(refuses(() -> authenticator.requireSignature(RFC_BODY, List.of())))
                .isEqualTo(needsSignature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "clavf", "clav", "claveclave", "CLAVE", "clave ", "\u0000clave"})
    void refuses_any_other_key(String given) {
        WebhookAuthenticator authenticator = authenticator(null, "clave", null);

        assertThatThrownBy(() -> authenticator.requireKey(given))
                .isInstanceOf(Unauthenticated.class)
                .message()
                .doesNotContain("clave");
        assertThatCode(() -> authenticator.requireKey("clave")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RFC_SHA1,
                RFC_SHA256,
                "SHA256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
                " sha1 = effcdf6ae5eb2fa2d27416d5f184df9c259a7c79 "
            })
    void accepts_both_algorithms_in_either_case(String signature) {
        WebhookAuthenticator authenticator = authenticator(null, null, RFC_SECRET);

        assertThatCode(() -> authenticator.requireSignature(RFC_BODY, List.of(signature)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "sha1=",
                "sha256=",
                "sha256",
                "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "sha256=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c78",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7900",
                "sha1=zzfcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "md5=750c783e6ab0b503eaa86e310a5db738",
                "none=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
            })
    void refuses_any_other_signature(String signature) {
        WebhookAuthenticator authenticator = authenticator(null, null, RFC_SECRET);

        assertThatThrownBy(() -> authenticator.requireSignature(RFC_BODY, List.of(signature)))
                .isInstanceOf(Unauthenticated.class)
                .message()
                .doesNotContain(RFC_SECRET);
    }

    @Test
    void refuses_the_signature_of_another_body() {
        WebhookAuthenticator authenticator = authenticator(null, null, RFC_SECRET);
        byte[] changed = RFC_BODY.clone();
        changed[0] ^= 1;

        assertThatThrownBy(() -> authenticator.requireSignature(changed, List.of(RFC_SHA256)))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void refuses_two_signatures_of_which_one_is_right() {
        WebhookAuthenticator authenticator = authenticator(null, null, RFC_SECRET);

        assertThatThrownBy(() -> authenticator.requireSignature(RFC_BODY, List.of(RFC_SHA256, "sha256=00")))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void says_the_same_of_a_missing_proof_and_a_wrong_one() {
        WebhookAuthenticator authenticator = authenticator(null, "clave", RFC_SECRET);

        assertThat(message(() -> authenticator.requireKey("")))
                .isEqualTo(message(() -> authenticator.requireKey("otra")));
        assertThat(message(() -> authenticator.requireSignature(RFC_BODY, List.of())))
                .isEqualTo(message(() -> authenticator.requireSignature(RFC_BODY, List.of("sha1=00"))));
    }

    private static boolean refuses(Runnable check) {
        return message(check) != null;
    }

    private static String message(Runnable check) {
        try {
            check.run();
            return null;
        } catch (Unauthenticated e) {
            return e.getMessage();
        }
    }
}
