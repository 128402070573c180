package com.namdamasco.localstack.fuzzing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** JSON that was never meant to be pushed, well formed ({@link #value}) or not ({@link #broken}). */
public final class OddJson {

    private static final List<String> FIELDS = List.of(
            "itemCode",
            "itemName",
            "whsName",
            "branchName",
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
            "unknown",
            "",
            "\u0000",
            "__proto__",
            "$ref");

    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1.5",
            "1e2",
            "1e400",
            "1e999999",
            "-1e-999999",
            "1E+2147483648",
            "9".repeat(900),
            "0." + "0".repeat(900) + "1",
            "\"1e999999\"",
            "\"NaN\"",
            "\"1.234\"",
            "\"7599,60\"",
            "\"-5\"",
            "\"\u0663\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\udc00\\ud800\"",
            "\"\"",
            "\"   \"",
            "[]",
            "{}",
            "[[[]]]",
            "{\"a\":{\"b\":[1,{\"c\":null}]}}",
            "\"<p>x</p><script>\"",
            "\"" + "<b>".repeat(2000) + "\"",
            "\"" + "largo ".repeat(20_000) + "\"",
            "[".repeat(400) + "]".repeat(400));

    private final OddText odd;

    public OddJson(OddText odd) {
        this.odd = odd;
    }

    /** A well-formed element: mostly an entry with odd values, or something else altogether. */
    public String value() {
        if (odd.chance(6)) {
            return odd.one(SCALARS);
        }
        StringBuilder entry = new StringBuilder("{");
        for (int i = odd.upTo(FIELDS.size()); i >= 0; i--) {
            entry.append(entry.length() > 1 ? "," : "")
                    .append(string(odd.one(FIELDS)))
                    .append(':')
                    .append(scalar());
        }
        return entry.append('}').toString();
    }

    /** Any value of a field. */
    public String scalar() {
        return odd.chance(2) ? odd.one(SCALARS) : string(odd.text());
    }

    private static String string(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    /** Never an array of JSON from the first byte to the last. */
    public byte[] broken(String array) {
        byte[] bytes = array.getBytes(StandardCharsets.UTF_8);
        return switch (odd.upTo(9)) {
            case 0 -> Arrays.copyOf(bytes, odd.upTo(bytes.length));
            case 1 -> (array + array).getBytes(StandardCharsets.UTF_8);
            case 2 -> (array + "x").getBytes(StandardCharsets.UTF_8);
            case 3 -> array.getBytes(StandardCharsets.UTF_16);
            case 4 -> ("{\"entries\":" + array + "}").getBytes(StandardCharsets.UTF_8);
            case 5 -> "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            case 6 -> ("[\"" + "x".repeat(10) + "\u0001\"]").getBytes(StandardCharsets.UTF_8);
            case 7 -> new byte[] {'[', '"', (byte) 0xc3, (byte) 0x28, '"', ']'};
            default -> ("[1" + "0".repeat(5_000) + "," + array).getBytes(StandardCharsets.UTF_8);
        };
    }

    public byte[] brokenGzip(String array) {
        byte[] whole = gzip(array.getBytes(StandardCharsets.UTF_8));
        return switch (odd.upTo(4)) {
            case 0 -> Arrays.copyOf(whole, 1 + odd.upTo(whole.length - 9));
            case 1 -> array.getBytes(StandardCharsets.UTF_8);
            case 2 -> {
                whole[10 + odd.upTo(whole.length - 10)] ^= 0x55;
                yield whole;
            }
            default -> new byte[0];
        };
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
