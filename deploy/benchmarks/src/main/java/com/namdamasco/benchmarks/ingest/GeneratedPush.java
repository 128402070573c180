package com.namdamasco.benchmarks.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * A push of invented entries, the same for the same seed: so many items, each in ten warehouses, warehouse by warehouse,
 * which is the less favourable order (the same text comes again only after all others).
 *
 * @param changed with the figures of 0.9 % of the entries and the texts of 0.1 % changed
 */
record GeneratedPush(int entries, long seed, boolean changed) {

    static final int WAREHOUSES = 10;

    /** In a new file, which the caller deletes. */
    Path toFile() throws IOException {
        Path file = Files.createTempFile("bench-push", ".json");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            writeTo(out);
        }
        return file;
    }

    /** As a JSON array, one entry after the other. */
    void writeTo(OutputStream out) throws IOException {
        int items = entries / WAREHOUSES;
        for (int n = 0; n < entries; n++) {
            out.write(n == 0 ? '[' : ',');
            out.write(entry(n % items, n / items).getBytes(StandardCharsets.UTF_8));
        }
        out.write(']');
    }

    private String entry(int item, int warehouse) {
        Random text = new Random(seed * 31 + item);
        Random figures = new Random(seed * 37 + item * 101L + warehouse);
        String brand = Vocabulary.BRANDS.get(text.nextInt(Vocabulary.BRANDS.size()));
        String kind = Vocabulary.KINDS.get(text.nextInt(Vocabulary.KINDS.size()));
        String model = Vocabulary.code(text);
        int inches = 20 + text.nextInt(60);
        String name = "%s %s %s %d PULGADAS".formatted(kind, brand, model, inches);
        boolean otherText = changed && item % 1_000 == 7;
        boolean otherFigures = figures.nextInt(1_000) < 9 && changed && !otherText;
        int stock = figures.nextInt(40) + (otherFigures ? 41 : 0);
        double price = 20 + text.nextInt(150_000) / 100.0 + (otherFigures ? 1 : 0);
        return String.format(
                Locale.ROOT,
                """
                {"itemCode":"D%07d","itemName":"%s","description":"<div class=\\"ficha\\"><h2>%s</h2><p>%s</p>\
                <ul><li>%s</li><li>%s</li></ul></div>","specifitacion":"Pantalla: %d\\" LED. Modelo: %s.\\nPeso: %d kg. %s",\
                "stock":%d,"price":%.2f,"priceBolivar":"%.2f","category":"%s","subCategory":"%s %d","brand":"%s",\
                "line":"LINEA MARRON","itemGroupName":"DAMASCO TECNO","whsName":"Almacen Principal TIENDA %d",\
                "branchName":"TIENDA %d","updatedBy":"fetcher"}""",
                item,
                name,
                name,
                Vocabulary.text(text, 110),
                Vocabulary.text(text, 12),
                Vocabulary.text(text, 12) + (otherText ? " nuevo" : ""),
                inches,
                model,
                1 + text.nextInt(90),
                Vocabulary.text(text, 50),
                stock,
                price,
                price * 40,
                kind,
                kind,
                text.nextInt(5),
                brand,
                warehouse,
                warehouse);
    }
}
