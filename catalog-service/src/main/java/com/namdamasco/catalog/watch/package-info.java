/** What the catalogue tells of itself to those who watch it. */
package com.namdamasco.catalog.watch;
