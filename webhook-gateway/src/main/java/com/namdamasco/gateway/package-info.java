/** The webhook's edge: authenticity, shape, durability. It makes no decision about a conversation. */
package com.namdamasco.gateway;
