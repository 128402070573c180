/** How long a customer waits from the webhook to WhatsApp, and how many turns a second there can be, without the model's time. */
package com.namdamasco.benchmarks.turn;
