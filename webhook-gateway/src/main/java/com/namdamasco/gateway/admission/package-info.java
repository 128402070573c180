/** Who may talk to the gateway, how fast and how slowly: before anything of a request is believed. */
package com.namdamasco.gateway.admission;
