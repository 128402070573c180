/**
 * The outside world on one machine: Nulu AI, the WhatsApp Cloud API and the OpenAI API, with a control API for the page and the tests.
 *
 * <p>Wire formats, ids and errors follow the systems played; the services know them by base URL only.
 */
package com.namdamasco.sandbox;
