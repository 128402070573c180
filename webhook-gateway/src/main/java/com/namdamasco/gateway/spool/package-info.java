/** Where records wait, fsynced, while the broker is away: docs/reliability.md. */
package com.namdamasco.gateway.spool;
