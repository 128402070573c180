package com.namdamasco.catalog.authentication;

import java.util.List;

/** The tokens of the services that may ask the catalogue: one, or while it is changed the new and the old one. */
final class ServiceTokens {

    private static final String SCHEME = "Bearer ";

    private final List<SecretDigest> secrets;

    ServiceTokens(List<String> tokens) {
        List<String> given = tokens.stream()
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
        if (given.isEmpty()) {
            throw new IllegalStateException(
                    "CATALOG_SERVICE_TOKEN is not set: it is the token that other services send in Authorization: Bearer"
                            + " to ask the catalogue, which answers nobody else");
        }
        secrets = given.stream().map(SecretDigest::new).toList();
    }

    /** Whether an Authorization header (may be null) carries one of the tokens; looks at all of them in any case. */
    boolean match(String authorization) {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String candidate = bearer ? authorization.substring(SCHEME.length()).strip() : null;
        boolean found = false;
        for (SecretDigest secret : secrets) {
            found |= secret.matches(candidate);
        }
        return found;
    }
}
