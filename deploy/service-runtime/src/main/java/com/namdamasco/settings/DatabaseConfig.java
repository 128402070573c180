package com.namdamasco.settings;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where PostgreSQL is. Read by the data source itself; here so that it is checked and documented. Of the services that have one. */
@ConfigMapping(prefix = "runtime.database")
public interface DatabaseConfig {

    /** Host of PostgreSQL. */
    @Variable(form = "[A-Za-z0-9._:\\[\\]-]+", inWords = "the name or address of a host")
    String host();

    /** Port of PostgreSQL. */
    @Variable(atMost = "65535")
    int port();

    /** Database; each service has a schema of its own in it. */
    @Variable(form = "[A-Za-z0-9_-]{1,63}", inWords = "a database's name: letters, digits, _ and -")
    String name();

    /** Owner of the services' schemas. */
    @Variable(form = "[^\\s\"]{1,63}", inWords = "a user's name without spaces")
    String username();

    /** Password of that user. */
    @Variable(secret = true)
    Optional<String> password();
}
