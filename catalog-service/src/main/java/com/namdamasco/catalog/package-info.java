/** The catalogue: pushes of the inventory system in, search, products and items out. One package a feature. */
package com.namdamasco.catalog;
