package com.namdamasco.assistant.gate;

/** What an amount is in. {@code UNNAMED} stands beside a price word only; {@code FOREIGN} is none that the shop quotes. */
enum Currency {
    USD,
    BS,
    UNNAMED,
    FOREIGN
}
