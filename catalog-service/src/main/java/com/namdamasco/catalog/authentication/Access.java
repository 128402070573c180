package com.namdamasco.catalog.authentication;

/** What a caller needs for an address. Whatever is not named here needs the service token, new addresses included. Pure. */
enum Access {
    /** Nothing: probes of the platform carry no secrets. */
    OPEN,
    /** The fetcher's key. */
    RECEIVER,
    /** The fetcher's key or a service token: whoever pushes may see what became of it. */
    RECEIVER_OR_SERVICE,
    /** A service token. */
    SERVICE;

    static final String PUSH = "/api/receive-products";

    private static final String HEALTH = "/api/health";
    private static final String INGESTIONS = "/api/ingestions";

    /** @param path normalised; matrix parameters and a trailing slash make no other address of it */
    static Access of(String method, String path) {
        String plain = plain(path);
        if (isAtOrBelow(HEALTH, plain)) {
            return OPEN;
        }
        if (plain.equals(PUSH)) {
            return RECEIVER;
        }
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return reads && isAtOrBelow(INGESTIONS, plain) ? RECEIVER_OR_SERVICE : SERVICE;
    }

    private static boolean isAtOrBelow(String place, String path) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** As Jakarta REST matches it: {@code /api;v=1/items/} is {@code /api/items}. */
    private static String plain(String path) {
        StringBuilder plain = new StringBuilder(path.length());
        for (String segment : path.split("/")) {
            int parameters = segment.indexOf(';');
            String name = parameters < 0 ? segment : segment.substring(0, parameters);
            if (!name.isEmpty()) {
                plain.append('/').append(name);
            }
        }
        return plain.toString();
    }
}
