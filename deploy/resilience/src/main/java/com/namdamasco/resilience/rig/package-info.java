/**
 * What the scenarios break: the three services as they are packaged, on a database and a broker of their own, behind proxies that
 * fail on demand, with the outside world (Nulu, WhatsApp, the model) and Nulu's webhook played in this process. Both ends keep
 * ledgers: what the gateway acknowledged, and what WhatsApp took.
 */
package com.namdamasco.resilience.rig;
