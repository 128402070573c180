package com.namdamasco.localstack.configuration;

/**
 * A setting of a service as its sources describe it.
 *
 * @param variable that sets it
 * @param named whether application.properties names the variable; else the platform derives it from the property
 * @param value what a value may be, in words
 * @param usual what applies when it is not set; empty: nothing
 * @param needed when the service does not start without it; empty: never
 */
record DocumentedSetting(
        String variable, boolean named, String value, String usual, boolean secret, String needed, String meaning) {}
