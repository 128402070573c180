/** How many webhooks a second the gateway makes durable, and how long each takes, beside an endpoint that only parses them. */
package com.namdamasco.benchmarks.webhook;
