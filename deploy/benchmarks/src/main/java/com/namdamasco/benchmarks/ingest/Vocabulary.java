package com.namdamasco.benchmarks.ingest;

import java.util.List;
import java.util.Random;

/** Words as an appliance shop's texts have them, frequent ones more often than rare ones. */
final class Vocabulary {

    static final List<String> BRANDS =
            List.of("SAMSUNG", "LG", "HISENSE", "DAMASCO", "WHIRLPOOL", "MABE", "XIAOMI", "OSTER", "PANASONIC", "TCL");
    static final List<String> KINDS = List.of(
            "TELEVISOR",
            "NEVERA",
            "LAVADORA",
            "COCINA",
            "AIRE ACONDICIONADO",
            "LICUADORA",
            "TELEFONO",
            "MICROONDAS",
            "VENTILADOR",
            "CORNETA",
            "FREIDORA",
            "CONGELADOR",
            "SECADORA",
            "PLANCHA",
            "CAFETERA",
            "MONITOR");

    private static final String[] WORDS =
            """
            de con para el la pantalla resolución alta potencia consumo energía eficiente motor inverter garantía años
            acero inoxidable vidrio templado control remoto digital panel táctil capacidad litros puertas congelador
            bandejas ajustables iluminación interior sistema operativo aplicaciones conexión inalámbrica puertos entrada
            salida audio sonido envolvente altavoces vatios frecuencia voltaje cable metros programas lavado rápido
            centrifugado carga frontal superior tambor filtro desmontable limpieza fácil diseño moderno color negro blanco
            plateado compacto hogar familia cocina sala dormitorio oficina uso diario silencioso temperatura ajustable
            termostato seguridad bloqueo niños temporizador automático apagado accesorios incluidos manual instrucciones
            soporte pared base giratoria brillo contraste colores intensos imagen nítida movimiento fluido batería larga
            duración cámara procesador memoria almacenamiento ampliable tarjeta doble ranura carga rápida resistente agua
            polvo cuchillas jarra velocidades pulso hielo jugos salsas masas hornillas quemadores horno parrilla encendido
            electrónico tapa espuma aislante refrigerante ecológico escarcha dispensador cajones verduras humedad botellero
            """
                    .split("\\s+");

    private Vocabulary() {}

    /** Text of so many words. One in twenty is a model name or number that hardly another text has. */
    static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < words; n++) {
            if (n > 0) {
                text.append(n % 13 == 0 ? ". " : " ");
            }
            if (random.nextInt(20) == 0) {
                text.append(code(random));
            } else {
                double skewed = random.nextDouble();
                text.append(WORDS[(int) (skewed * skewed * WORDS.length)]);
            }
        }
        return text.toString();
    }

    static String code(Random random) {
        return "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26))
                + (1_000 + random.nextInt(9_000));
    }
}
