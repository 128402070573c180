/** Where the shops are: branch data from a file or by request, cities under all their names, the nearest branch. */
package com.namdamasco.catalog.branch;
