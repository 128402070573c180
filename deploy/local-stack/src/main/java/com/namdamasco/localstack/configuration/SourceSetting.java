package com.namdamasco.localstack.configuration;

/**
 * A setting as its configuration interface declares it.
 *
 * @param value what a value may be, in words
 * @param usual its {@code @WithDefault}; null: none
 */
record SourceSetting(String property, String value, String usual, boolean secret, String needed, String meaning) {}
