package com.namdamasco.catalog.ingestion;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextCleanerTest {

    @Test
    void trimsAndCollapsesEveryKindOfWhiteSpace() {
        assertThat(TextCleaner.clean("  TV\u00a0 \t\r\n LED  ", 100)).isEqualTo("TV LED");
    }

    @Test
    void takesAnEmptyTextForAMissingOne() {
        assertThat(TextCleaner.clean(null, 100)).isNull();
        assertThat(TextCleaner.clean("", 100)).isNull();
        assertThat(TextCleaner.clean(" \u200b\u0000 \u0007", 100)).isNull();
    }

    @Test
    void removesControlCharactersAndBrokenSurrogates() {
        assertThat(TextCleaner.clean("a\u0000b\u0007c\ud800d", 100)).isEqualTo("abcd");
    }

    @Test
    void composesAccents() {
        assertThat(TextCleaner.clean("te\u0301le\u0301fono", 100)).isEqualTo("t\u00e9l\u00e9fono");
    }

    @Test
    void neverCutsACharacterInHalf() {
        assertThat(TextCleaner.clean("ab\ud83d\ude00", 3)).isEqualTo("ab");
    }

    @Property
    void isIdempotent(@ForAll String text, @ForAll @IntRange(min = 1, max = 50) int maxLength) {
        String once = TextCleaner.clean(text, maxLength);

        assertThat(TextCleaner.clean(once, maxLength)).isEqualTo(once);
        if (once != null) {
            assertThat(once)
                    .hasSizeBetween(1, maxLength)
                    .isEqualTo(once.strip())
                    .doesNotContain("\u0000", "  ");
        }
    }

    @Property
    void aCleanTextIsLeftAloneAndAnyOtherIsCleanedAlike(@ForAll @AlphaChars @Chars({' ', 'ñ', '<', '>'}) String text) {
        // A control character keeps the text from the shortcut that clean ones take.
        assertThat(TextCleaner.clean(text, 100)).isEqualTo(TextCleaner.clean("\u0007" + text, 100));
    }
}
