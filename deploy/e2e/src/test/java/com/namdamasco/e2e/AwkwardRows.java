package com.namdamasco.e2e;

import com.namdamasco.e2e.OldApplication.Row;
import java.sql.SQLException;

/** What the old application's tables hold after some years: sound rows, and what no one ever looked at. */
final class AwkwardRows {

    /** What the fetcher had sent for one of them, and sends again. */
    static final String SOURCE =
            """
            {"itemCode":"D0000002","itemName":"NEVERA MARCA 300 L","description":"<p>Fr\u00eda  &amp; callada</p>","category":"NEVERAS",
             "brand":"MARCA","whsName":"Almacen ESTE","branchName":"ESTE","price":"99,50","stock":1,"somethingElse":{"a":1}}
            """;

    private AwkwardRows() {}

    static void fill(OldApplication old) throws SQLException {
        Row television = new Row(
                "D0000001",
                "TELEVISOR MARCA 32",
                "<b>LED</b>",
                "CENTRO",
                "189.99",
                12,
                OldApplication.vector(1),
                null,
                2);
        old.product("D0000001_CENTRO", television);
        old.product(
                "D0000001_ESTE",
                new Row(
                        "D0000001",
                        "TELEVISOR MARCA 32",
                        "<b>LED</b>",
                        "ESTE",
                        "191",
                        3,
                        OldApplication.vector(2),
                        "[]",
                        2));
        // The same warehouse, spelt otherwise: for the catalogue one product, and the newer row counts.
        old.product(
                "D0000001_centro",
                new Row(
                        "D0000001",
                        "TELEVISOR MARCA 32",
                        "<b>LED</b>",
                        "Centro",
                        "179.99",
                        7,
                        OldApplication.vector(3),
                        null,
                        1));
        // The source's own texts count, the columns' figures.
        old.product(
                "D0000002_ALMACEN_ESTE",
                new Row(
                        "D0000002",
                        "nevera",
                        "Fría & callada",
                        "Almacen ESTE",
                        "120",
                        4,
                        OldApplication.vector(4),
                        SOURCE,
                        2));
        old.product("D0000003_CENTRO", new Row("D0000003", "LICUADORA", null, "CENTRO", null, null, null, "\"?\"", 2));
        old.product(
                "D0000004_CENTRO",
                new Row("D0000004", "PLANCHA", null, "CENTRO", "15", 1, OldApplication.zeros(), null, 2));
        old.product(
                "D0000005_CENTRO",
                new Row("D0000005", "COCINA", null, "CENTRO", "NaN", 1, OldApplication.vector(5), null, 2));
        old.product(
                "D0000006_CENTRO",
                new Row("D0000006", null, null, "CENTRO", "1", 1, OldApplication.vector(6), null, 2));
        old.product("D0000007_CENTRO", new Row("D0000007", "RADIO", null, "CENTRO", "-4", 1, null, null, 2));
        old.product("D0000008", new Row("D0000008", "SILLA", null, null, "4", 1, null, null, 2));
        old.execute("INSERT INTO conversation_pauses VALUES ('1057', now() + interval '50 minutes'),"
                + " ('1058', now() - interval '1 minute'), ('1059', NULL), ('1060', 'infinity'),"
                + " (' ', now() + interval '1 hour')");
    }
}
