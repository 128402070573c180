/**
 * Voice notes and pictures of customers: fetched within bounds, heard and seen where the configuration says so, else answered with
 * an honest request to write. docs/models.md.
 */
package com.namdamasco.assistant.media;
