package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EntryNormaliserTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final EntryNormaliser NORMALISER = new EntryNormaliser(NumberFormat.UNAMBIGUOUS);
    private static final String FINE = "\"itemCode\":\"D1\",\"itemName\":\"TV\",\"whsName\":\"Centro\"";

    @Test
    void fillsEveryField() throws Exception {
        Entry entry = normalise(
                """
                {"itemCode":" D1 ","itemName":"TV  LED","description":"<p>x</p>","specifitacion":"y","stock":12,
                 "price":189.985,"priceBolivar":"7.599,60","category":"TELEVISORES","subCategory":"","brand":null,
                 "line":"MARRON","itemGroupName":"TECNO","whsName":"Almacén 1","branchName":"CHACAO"}
                """);

        assertThat(entry.id()).isEqualTo("D1_ALMACEN_1");
        assertThat(entry.itemCode()).isEqualTo("D1");
        assertThat(entry.branch()).isEqualTo("CHACAO");
        assertThat(entry.stock()).isEqualTo(12);
        assertThat(entry.priceUsd()).isEqualByComparingTo("189.99").hasToString("189.99");
        assertThat(entry.priceBs()).hasToString("7599.60");
        assertThat(entry.texts())
                .isEqualTo(new Entry.Texts("TV LED", null, "TELEVISORES", null, "MARRON", "TECNO", "<p>x</p>", "y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|0",
                "{\"stock\":null}|0",
                "{\"stock\":\"\"}|0",
                "{\"stock\":-3}|0",
                "{\"stock\":\"7\"}|7",
                "{\"stock\":7.0}|7",
                "{\"stock\":1e3}|1000"
            })
    void readsStock(String fields, int stock) throws Exception {
        assertThat(NORMALISER.normalise(fine(fields)).stock()).isEqualTo(stock);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "17|''",
                "null|''",
                "[]|''",
                "{\"itemName\":\"TV\",\"whsName\":\"Centro\"}|itemCode",
                "{\"itemCode\":null,\"itemName\":\"TV\",\"whsName\":\"Centro\"}|itemCode",
                "{\"itemCode\":\"D1\",\"itemName\":\"  \",\"whsName\":\"Centro\"}|itemName",
                "{\"itemCode\":\"D1\",\"itemName\":\"TV\"}|whsName",
                "{\"itemCode\":{},\"itemName\":\"TV\",\"whsName\":\"Centro\"}|itemCode"
            })
    void refusesWhatCannotBeIdentified(String element, String field) throws Exception {
        assertThat(rejection(JSON.readTree(element)).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"stock\":\"doce\"}|stock",
                "{\"stock\":1.5}|stock",
                "{\"stock\":true}|stock",
                "{\"stock\":1e999999}|stock",
                "{\"stock\":1e-999999}|stock",
                "{\"stock\":99999999999}|stock",
                "{\"price\":-1}|price",
                "{\"price\":\"NaN\"}|price",
                "{\"price\":1000000.01}|price",
                "{\"price\":\"1000000000000\"}|price",
                "{\"priceBolivar\":1e13}|priceBolivar",
                "{\"price\":[1]}|price",
                "{\"priceBolivar\":\"1.234\"}|priceBolivar",
                "{\"brand\":{}}|brand"
            })
    void refusesImpossibleValuesAndNamesTheField(String fields, String field) throws Exception {
        RejectedEntry rejected = rejection(fine(fields));

        assertThat(rejected.field()).isEqualTo(field);
        assertThat(rejected.reason()).isNotBlank();
    }

    @Test
    void hashesDoNotDependOnHowTheSourceWritesTheSameValues() throws Exception {
        Entry one = normalise("{" + FINE + ",\"price\":5,\"priceBolivar\":\"200,0\",\"brand\":\"\",\"stock\":-1}");
        Entry other = normalise("{" + FINE + ",\"price\":\"5,00\",\"priceBolivar\":200,\"unknown\":1}");

        assertThat(other).isEqualTo(one);
        assertThat(other.entryHash(other.contentHash())).isEqualTo(one.entryHash(one.contentHash()));
    }

    @Test
    void figuresDoNotTouchTheHashOfTheTexts() throws Exception {
        Entry one = normalise("{" + FINE + ",\"stock\":1}");
        Entry other = normalise("{" + FINE + ",\"stock\":2}");

        assertThat(other.contentHash()).isEqualTo(one.contentHash());
        assertThat(other.entryHash(other.contentHash())).isNotEqualTo(one.entryHash(one.contentHash()));
    }

    @Property
    void noTextBreaksIt(@ForAll String code, @ForAll String name, @ForAll String stock, @ForAll String price) {
        ObjectNode element = JSON.createObjectNode()
                .put("itemCode", code)
                .put("itemName", name)
                .put("whsName", "Centro")
                .put("stock", stock)
                .put("price", price);

        try {
            Entry entry = NORMALISER.normalise(element);
            assertThat(entry.id()).isNotBlank().hasSizeLessThanOrEqualTo(512);
            assertThat(entry.stock()).isNotNegative();
        } catch (RejectedEntry rejected) {
            assertThat(rejected.reason()).isNotBlank();
        }
    }

    @Property
    void isIdempotent(
            @ForAll String code,
            @ForAll String name,
            @ForAll String brand,
            @ForAll String warehouse,
            @ForAll int stock,
            @ForAll @BigRange(min = "0", max = "999999") BigDecimal price)
            throws Exception {
        ObjectNode element = JSON.createObjectNode()
                .put("itemCode", "A" + code)
                .put("itemName", "A" + name)
                .put("brand", brand)
                .put("whsName", "A" + warehouse)
                .put("stock", stock)
                .put("price", price);
        Assume.that(accepted(element));
        Entry once = NORMALISER.normalise(element);

        Entry twice = NORMALISER.normalise(JSON.createObjectNode()
                .put("itemCode", once.itemCode())
                .put("itemName", once.texts().name())
                .put("brand", once.texts().brand())
                .put("whsName", once.warehouse())
                .put("stock", once.stock())
                .put("price", once.priceUsd()));

        assertThat(twice).isEqualTo(once);
        assertThat(once.stock()).isEqualTo(Math.max(0, stock));
        assertThat(once.priceUsd()).isEqualTo(price.setScale(2, RoundingMode.HALF_UP));
    }

    @Property
    void emptyNullAndMissingAreTheSame(
            @ForAll("optional") String field, @ForAll @CharRange(from = '\t', to = '\r') String blank)
            throws Exception {
        ObjectNode missing = (ObjectNode) fine("{}");

        Entry entry = NORMALISER.normalise(missing);

        assertThat(NORMALISER.normalise(missing.deepCopy().put(field, blank))).isEqualTo(entry);
        assertThat(NORMALISER.normalise(missing.deepCopy().put(field, ""))).isEqualTo(entry);
        assertThat(NORMALISER.normalise(missing.deepCopy().putNull(field))).isEqualTo(entry);
    }

    @Provide
    Arbitrary<String> optional() {
        return Arbitraries.of(
                "description",
                "specifitacion",
                "stock",
                "price",
                "priceBolivar",
                "category",
                "subCategory",
                "brand",
                "line",
                "itemGroupName",
                "branchName");
    }

    private static boolean accepted(JsonNode element) {
        try {
            return NORMALISER.normalise(element) != null;
        } catch (RejectedEntry tooLong) {
            return false;
        }
    }

    private static Entry normalise(String json) throws JsonProcessingException, RejectedEntry {
        return NORMALISER.normalise(JSON.readTree(json));
    }

    private static JsonNode fine(String fields) throws JsonProcessingException {
        ObjectNode element = (ObjectNode) JSON.readTree("{" + FINE + "}");
        element.setAll((ObjectNode) JSON.readTree(fields));
        return element;
    }

    private static RejectedEntry rejection(JsonNode element) {
        return catchThrowableOfType(RejectedEntry.class, () -> NORMALISER.normalise(element));
    }
}
