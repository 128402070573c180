package com.namdamasco.gateway.spool;

/** What keeps its order: the records of one key on one topic, such as those of a conversation. */
public record Lane(String topic, String key) {}
