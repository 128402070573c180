package com.namdamasco.catalog.ingestion;

import org.jsoup.Jsoup;

/** What a reader sees of a text that may be HTML. */
final class PlainText {

    private PlainText() {}

    /** The text without tags and entities, in the normal form of {@link TextCleaner}; null when nothing is left. */
    static String of(String html) {
        if (html == null || (html.indexOf('<') < 0 && html.indexOf('&') < 0)) {
            return html;
        }
        return TextCleaner.clean(Jsoup.parse(html).text(), EntryNormaliser.MAX_LONG_TEXT);
    }
}
