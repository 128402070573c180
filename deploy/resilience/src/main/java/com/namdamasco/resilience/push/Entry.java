package com.namdamasco.resilience.push;

import java.util.Locale;

/**
 * An item in one warehouse, as a push brings it and as the catalogue's database has to hold it.
 *
 * @param cents price in US dollars, times 100
 */
record Entry(int item, int warehouse, String name, int stock, int cents) {

    /** As contracts §4 has it. */
    String json() {
        return String.format(
                Locale.ROOT,
                """
                {"itemCode":"K%05d","whsName":"Almacen %d","itemName":"%s","brand":"OSTER","category":"CAFETERAS",\
                "stock":%d,"price":%d.%02d}""",
                item,
                warehouse,
                name,
                stock,
                cents / 100,
                cents % 100);
    }

    String id() {
        return String.format(Locale.ROOT, "K%05d_ALMACEN_%d", item, warehouse);
    }

    /** As {@link Catalogue#products} reads it. */
    String row() {
        return String.format(Locale.ROOT, "%s %d %d.%02d", name, stock, cents / 100, cents % 100);
    }
}
