package com.namdamasco.localstack;

/** What a {@link Deployment} runs on top of the database and the broker. */
public enum Service {
    SANDBOX("deploy/sandbox", 8090),
    CATALOG("catalog-service", 8081),
    ASSISTANT("assistant-service", 8082),
    GATEWAY("webhook-gateway", 8080);

    private final String module;
    private final int usualPort;

    Service(String module, int usualPort) {
        this.module = module;
        this.usualPort = usualPort;
    }

    /** Folder of the Maven module, from the root of the repository. */
    public String module() {
        return module;
    }

    /** The port that the service takes when nothing else is said. */
    public int usualPort() {
        return usualPort;
    }

    /** For messages and file names, e.g. "catalog". */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
