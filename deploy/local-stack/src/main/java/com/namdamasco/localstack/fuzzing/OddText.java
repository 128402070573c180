package com.namdamasco.localstack.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Texts that nobody expects, and the ways to write them into an address. */
public final class OddText {

    private static final List<String> PIECES = List.of(
            "televisor",
            "32\"",
            "nevera 12 pies",
            "128gb",
            "menos de 200 dólares",
            "",
            " ",
            "\t\n\r",
            "\u0000",
            "\u0001\u001b[31m",
            "\ud800",
            "\udc00\ud800",
            "\ud83d\ude00",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\u202e\u202d\u2066",
            "\u200b\u200d\ufeff\u00ad",
            "e\u0301\u0301\u0301",
            "\u0345\u1e9e\u0130\u0131\ufb03",
            "\ufdfa\u3316",
            "\uffff\ufffe",
            "\u0662\u0663\uff11\u2155\u2463",
            "'; DROP TABLE product; --",
            "' OR '1'='1",
            "\\'\\\"",
            "$1 ${model} #{x} %s %n {0}",
            "a & | ! ( ) : * <-> b",
            "!!!&&&((",
            "%_%\\%",
            "(a+)+$ [^ .*? {1,99999} \\k<x> (?=",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "{\"a\":[",
            "99999999999999999999 gb",
            "1e999999 pulgadas",
            "-0 kg",
            "NaN",
            "0x7fffffff",
            "null",
            "true",
            "=cmd|' /C calc'!A0",
            ";a=b",
            "/",
            "//",
            "..",
            ".",
            "?",
            "#",
            "&query=x",
            "+",
            "a".repeat(200),
            "\u00f1".repeat(120),
            "a\u0301".repeat(100),
            "1 ".repeat(150),
            "32gb ".repeat(60),
            "ABC123-".repeat(40));

    private static final List<String> RAW = List.of(
            "%",
            "%%",
            "%2",
            "%zz",
            "%00",
            "%c3%28",
            "%ff%fe",
            "%ed%a0%80",
            "%f4%90%80%80",
            "%c0%af",
            "%u0041",
            "%0d%0aX:%20y");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "3",
            "100",
            "101",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1.5",
            "1,5",
            "1e3",
            "1e999999",
            "NaN",
            "Infinity",
            "-0",
            "+7",
            "0x10",
            " 5 ",
            "5%20",
            "\u0665",
            "",
            "true",
            "1_000",
            "9".repeat(400));

    private final Random random;

    public OddText(Random random) {
        this.random = random;
    }

    public String text() {
        int pieces = 1 + random.nextInt(4);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(random.nextInt(8) == 0 ? anything() : one(PIECES));
            text.append(random.nextBoolean() ? " " : "");
        }
        return random.nextInt(20) == 0 ? text.toString().repeat(1 + random.nextInt(30)) : text.toString();
    }

    /** A value as it stands in an address, well written or not. */
    public String encoded() {
        if (random.nextInt(6) == 0) {
            return one(RAW) + (random.nextBoolean() ? encode("tv") : "");
        }
        String text = random.nextInt(4) == 0 ? one(NUMBERS) : text();
        return encode(text);
    }

    public String number() {
        return encode(one(NUMBERS));
    }

    public boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    public <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** Random code points of the whole of Unicode, surrogates and unassigned ones too. */
    private String anything() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(random.nextInt(0x110000));
        }
        return text.toString();
    }

    /** Percent-encodes every byte that is no letter or digit; lone surrogates as the three bytes that UTF-8 forbids. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 128 && Character.isLetterOrDigit(point)) {
                encoded.appendCodePoint(point);
                return;
            }
            byte[] bytes = point >= 0xd800 && point <= 0xdfff
                    ? new byte[] {(byte) 0xed, (byte) (0x80 | point >> 6 & 0x3f), (byte) (0x80 | point & 0x3f)}
                    : Character.toString(point).getBytes(StandardCharsets.UTF_8);
            for (byte one : bytes) {
                encoded.append('%').append(String.format("%02X", one));
            }
        });
        return encoded.toString();
    }
}
