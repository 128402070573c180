package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Evidence.Availability;
import com.namdamasco.assistant.gate.Evidence.Place;
import com.namdamasco.assistant.gate.Evidence.Product;
import java.math.BigDecimal;
import java.util.List;

import static com.namdamasco.assistant.gate.Evidence.Availability.AVAILABLE;
import static com.namdamasco.assistant.gate.Evidence.Availability.FEW;
import static com.namdamasco.assistant.gate.Evidence.Availability.OUT;

/** What the tools have shown in the tables of the gate's tests. */
public final class Shown {

    static final Product TELEVISION = product(
            "D0007277",
            "TELEVISOR SAMSUNG 32\" SMART UN32T4300 NEGRO",
            "SAMSUNG",
            "189.99",
            "7599.60",
            "Pantalla: 32\" (81 cm) LED HD 1366 x 768. Sonido: 20 W. Conexiones: 2 HDMI, 1 USB. Voltaje: 110V-220V. Garantía: 1 año.",
            at("SABANA GRANDE", AVAILABLE),
            at("CHACAO", FEW),
            at("CATIA", OUT));
    static final Product BIG_TELEVISION = product(
            "D0008100",
            "TELEVISOR LG 55\" SMART 4K UHD 55UT7300PSA NEGRO",
            "LG",
            "499.00",
            "19960.00",
            "HDR10. 3 HDMI.",
            at("CHACAO", AVAILABLE),
            at("VALENCIA CENTRO", AVAILABLE));
    static final Product BLACK_PHONE = product(
            "D0009001",
            "TELEFONO APPLE IPHONE 16 128GB NEGRO",
            "APPLE",
            "799.99",
            "31999.60",
            "Chip A18.",
            at("CHACAO", AVAILABLE));
    static final Product WHITE_PHONE = product(
            "D0009002",
            "TELEFONO APPLE IPHONE 16 128GB BLANCO",
            "APPLE",
            "819.99",
            "32799.60",
            "Chip A18.",
            at("CATIA", AVAILABLE));
    static final Product BLENDER = product(
            "D0003001",
            "LICUADORA OSTER CLASICA BLST4655 600W VASO DE VIDRIO ROJA",
            "OSTER",
            "59.90",
            "2396.00",
            "3 velocidades.",
            at("CHACAO", OUT),
            at("CATIA", OUT));
    static final Product LAPTOP = product(
            "D0005500",
            "LAPTOP HP 15 15.6\" 15-FD0262LA CORE I5 16GB 512GB PLATEADA",
            "HP",
            "1234.50",
            "49380.00",
            "",
            at("SABANA GRANDE", AVAILABLE));

    public static final Evidence EVIDENCE = new Evidence(
            List.of(TELEVISION, BIG_TELEVISION, BLACK_PHONE, WHITE_PHONE, BLENDER, LAPTOP),
            List.of(
                    "Envío gratis en Caracas en compras desde $50. El delivery fuera de Caracas cuesta $5.",
                    "Aceptamos Cashea: inicial de 40% y hasta 6 cuotas sin interés.",
                    "Atención al cliente: 0212-9001234, lunes a sábado de 9:00 a. m. a 7:00 p. m."));

    private Shown() {}

    static Product product(
            String code, String name, String brand, String usd, String bs, String text, Place... places) {
        boolean inStock = List.of(places).stream().anyMatch(Place::hasIt);
        return new Product(
                code,
                name,
                brand,
                text,
                List.of(new BigDecimal(usd)),
                List.of(new BigDecimal(bs)),
                inStock,
                List.of(places));
    }

    static Place at(String branch, Availability availability) {
        return new Place(branch, null, availability);
    }
}
