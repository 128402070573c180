/** What the gateway tells of its requests. */
package com.namdamasco.gateway.observation;
