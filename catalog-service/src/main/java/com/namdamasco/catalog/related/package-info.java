/** What else goes with an item, or could take its place. */
package com.namdamasco.catalog.related;
