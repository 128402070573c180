package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.catalog.product.CompositeId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * From one element of a push (contracts.md §4) to an {@link Entry}, or to the reason why not. Pure.
 *
 * <ul>
 *   <li>Texts as {@link TextCleaner} says; missing, {@code null} and {@code ""} are the same; too long ones are cut, but
 *       never {@code itemCode} and {@code whsName}, which identify the entry.
 *   <li>Prices as {@link PriceReader} says.
 *   <li>Stock is a whole number of units, also as text of digits; negative or missing is 0; a fraction or any other text
 *       is refused.
 *   <li>A missing branch is named after its warehouse.
 * </ul>
 */
final class EntryNormaliser {

    static final int MAX_CODE = 100;
    static final int MAX_WAREHOUSE = 300;
    static final int MAX_NAME = 500;
    static final int MAX_LABEL = 200;
    static final int MAX_LONG_TEXT = 20_000;

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,30}");
    private static final BigInteger MAX_STOCK = BigInteger.valueOf(1_000_000_000);

    /** Must be raised with every change of what is normalised or hashed how. */
    private static final int VERSION = 1;

    private final PriceReader prices;
    private final String rules;

    EntryNormaliser(NumberFormat numberFormat) {
        rules = VERSION + " " + numberFormat;
        prices = new PriceReader(numberFormat);
    }

    /** Names the rules: the same rules make the same entry, the same rejection and the same hashes of an element. */
    String rules() {
        return rules;
    }

    Entry normalise(JsonNode element) throws RejectedEntry {
        if (!element.isObject()) {
            throw new RejectedEntry("", "not an object");
        }
        String itemCode = identity(element, "itemCode", MAX_CODE);
        String warehouse = identity(element, "whsName", MAX_WAREHOUSE);
        Entry.Texts texts = new Entry.Texts(
                required(element, "itemName", MAX_NAME),
                text(element, "brand", MAX_LABEL),
                text(element, "category", MAX_LABEL),
                text(element, "subCategory", MAX_LABEL),
                text(element, "line", MAX_LABEL),
                text(element, "itemGroupName", MAX_LABEL),
                text(element, "description", MAX_LONG_TEXT),
                text(element, "specifitacion", MAX_LONG_TEXT));
        String branch = text(element, "branchName", MAX_LABEL);
        int stock = stock(element.path("stock"));
        BigDecimal priceUsd = prices.read("price", element.path("price"), PriceReader.MAX_USD);
        BigDecimal priceBs = prices.read("priceBolivar", element.path("priceBolivar"), PriceReader.MAX_BS);
        if (itemCode.length() + 1 + CompositeId.canonical(warehouse).length() > CompositeId.MAX_LENGTH) {
            throw new RejectedEntry("whsName", "code and warehouse are too long for an id");
        }
        return new Entry(
                CompositeId.of(itemCode, warehouse),
                itemCode,
                warehouse,
                branch == null ? warehouse : branch,
                stock,
                priceUsd,
                priceBs,
                texts);
    }

    /** Id of the entry, also of one that is refused for another field; null when it cannot be identified. */
    static String id(JsonNode element) {
        try {
            return CompositeId.of(identity(element, "itemCode", MAX_CODE), identity(element, "whsName", MAX_WAREHOUSE));
        } catch (RejectedEntry unidentified) {
            return null;
        }
    }

    private static String identity(JsonNode element, String field, int maxLength) throws RejectedEntry {
        String value = required(element, field, Integer.MAX_VALUE);
        if (value.length() > maxLength) {
            throw new RejectedEntry(field, "longer than " + maxLength + " characters");
        }
        return value;
    }

    private static String required(JsonNode element, String field, int maxLength) throws RejectedEntry {
        String value = text(element, field, maxLength);
        if (value == null) {
            throw new RejectedEntry(field, "missing or empty");
        }
        return value;
    }

    private static String text(JsonNode element, String field, int maxLength) throws RejectedEntry {
        JsonNode value = element.path(field);
        if (value.isContainerNode()) {
            throw new RejectedEntry(field, "must be a text");
        }
        return value.isNull() || value.isMissingNode() ? null : TextCleaner.clean(value.asText(), maxLength);
    }

    private static int stock(JsonNode value) throws RejectedEntry {
        if (value.isNull() || value.isMissingNode()) {
            return 0;
        }
        if (value.isTextual()) {
            String text = TextCleaner.clean(value.textValue(), 100);
            if (text == null) {
                return 0;
            }
            if (!WHOLE.matcher(text).matches()) {
                throw new RejectedEntry("stock", "must be a whole number");
            }
            return units(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
        }
        if (!value.isNumber()) {
            throw new RejectedEntry("stock", "must be a whole number");
        }
        return units(whole(value.decimalValue()));
    }

    private static BigInteger whole(BigDecimal number) throws RejectedEntry {
        long magnitude = (long) number.precision() - number.scale();
        if (number.signum() != 0 && magnitude > 30) {
            throw new RejectedEntry("stock", "an impossible number of units");
        }
        if (number.signum() != 0 && magnitude <= 0) {
            throw new RejectedEntry("stock", "must be a whole number");
        }
        try {
            return number.signum() == 0 ? BigInteger.ZERO : number.toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            throw new RejectedEntry("stock", "must be a whole number");
        }
    }

    private static int units(BigInteger units) throws RejectedEntry {
        if (units.compareTo(MAX_STOCK) > 0) {
            throw new RejectedEntry("stock", "an impossible number of units");
        }
        return units.signum() < 0 ? 0 : units.intValue();
    }
}
