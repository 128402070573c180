package com.namdamasco.assistant.gate;

import java.util.Set;

/** Words about makers and their models that no result needs to tell; stemmed as {@link Tokens} has them. */
final class Makers {

    /** They follow a name and make another product of it. */
    static final Set<String> QUALIFIERS =
            words("""
            pro max plu plus ultra mini lit lite fe air slim promax fold
            flip""");

    /** Makers that a draft may name although no result does. */
    static final Set<String> BRANDS = words(
            """
            samsung lg sony hisens tcl xiaomi appl motorol huawei honor infinix tecn noki
            oster whirlpool mab frigilux cyberlux gplu panasonic philip hp lenov asu dell epson
            canon jbl bos electrolux bosch daewoo sharp toshib haier midea gre carrier frigidair
            realm oppo vivo google amazon microsoft nintend logitech acer msi premier aoc rok
            philco hamilton ninja kitchenaid""");

    private Makers() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
