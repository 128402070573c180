package com.namdamasco.sandbox.openai.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a message is about when it is not about a product, with the answer to it. Recognised on folded text, in this order. */
enum Intent {
    HUMAN(
            true,
            "\\b(asesora?|human[oa]s?|operadora?|vendedora?)\\b|persona real"
                    + "|\\b(hablar|comuni\\w+|atiend\\w+|contact\\w+|pas\\w+) .*\\b(persona|alguien|agente)\\b",
            "¡Claro que sí! 🙌 Un asesor te atenderá en este mismo chat en breve. "
                    + "Si quieres, ve contándole qué necesitas para que te ayude más rápido."),
    COMPLAINT(
            true,
            "\\b(reclamos?|quejas?|danad[oa]s?|dano|devol\\w+|defectuos[oa]s?|no (funciona|enciende|prende))\\b",
            "Lamento el inconveniente. 🙏 Un asesor revisará tu caso en este mismo chat; "
                    + "ten a mano tu factura y cuéntanos qué ocurrió con el producto."),
    UNREADABLE(
            false,
            "\\bel cliente envio\\b",
            "Recibí tu archivo, pero por aquí solo puedo leer texto. 🙏 ¿Me escribes qué producto buscas?"),
    WARRANTY(
            false,
            "\\bgarantias?\\b",
            "Sobre la garantía, un asesor te confirma las condiciones en este mismo chat. ¿De qué producto se trata?"),
    PAYMENT(
            false,
            "(forma|metodo|medio)s? de pago|\\b(zelle|cashea|krece|pago movil|financia\\w*|cuotas?|creditos?"
                    + "|transferencias?|efectivo|biopago)\\b|\\bpagar\\b",
            "Sobre las formas de pago y las facilidades, un asesor te confirma las opciones vigentes en este mismo chat. "
                    + "Mientras tanto, ¿te ayudo a elegir un producto?"),
    PLACE(
            false,
            "\\b(horarios?|abren|cierran|abierto|direccion|direcciones|ubica\\w*|donde (queda|quedan|estan)|sucursal(es)?|tiendas?"
                    + "|cercan[ao]s?)\\b|google\\.com/maps",
            "Con gusto un asesor te confirma la dirección y el horario de la tienda que te quede más cerca. "
                    + "Si me dices qué producto buscas, te digo en qué sucursales está disponible."),
    DELIVERY(
            false,
            "\\b(delivery|envios?|envian|despachos?|domicilio|encomienda|mrw|zoom)\\b",
            "Sobre los envíos, un asesor te confirma la cobertura y el costo en este mismo chat. "
                    + "¿Qué producto te gustaría recibir?"),
    THANKS(false, "\\bgracias\\b|agradecid", "¡Con mucho gusto! 😊 Si necesitas algo más, aquí estoy para ayudarte."),
    GOODBYE(
            false,
            "\\b(adios|chao|chau|hasta (luego|pronto|manana)|nos vemos|feliz (dia|tarde|noche))\\b",
            "¡Gracias por escribirnos! 👋 Que tengas un excelente día. En Damasco estamos para servirte."),
    GREETING(
            false,
            "\\b(hola+|buen[oa]s?|saludos|epa|que tal|hey|alo)\\b",
            "¡Hola! 👋 Soy el asistente de Damasco. Dime qué producto buscas y te digo precio y sucursales "
                    + "donde está disponible."),
    ACKNOWLEDGED(
            false,
            "^\\W*(ok\\w*|vale|listo|perfecto|entiendo|entendido|si|no|bueno|excelente|genial|dale|claro)\\W*$",
            "¡Perfecto! 😊 Si quieres ver otro producto, dime cuál y lo busco por ti.");

    private static final Pattern ASKING =
            Pattern.compile("\\?|\\b(busco|quiero|quisiera|necesito|tienen|hay|venden|precio|cuesta|vale)\\b");

    private final boolean beforeProducts;
    private final Pattern pattern;
    private final String answer;

    Intent(boolean beforeProducts, String pattern, String answer) {
        this.beforeProducts = beforeProducts;
        this.pattern = Pattern.compile(pattern);
        this.answer = answer;
    }

    String answer() {
        return answer;
    }

    /** Talk of the shop rather than small talk: it counts also when other words surround it. */
    boolean isTopic() {
        return ordinal() < THANKS.ordinal();
    }

    /** Whoever wants a person gets one, also when a product is named. */
    boolean beforeProducts() {
        return beforeProducts;
    }

    /** Courtesy that ends a talk: with nothing asked beside it, its other words are no product. */
    boolean isAllOf(String text) {
        boolean closing = this == THANKS || this == GOODBYE || this == ACKNOWLEDGED;
        return closing && !ASKING.matcher(Words.folded(text)).find();
    }

    static Optional<Intent> of(String text) {
        String folded = Words.folded(text);
        return Arrays.stream(values())
                .filter(intent -> intent.pattern.matcher(folded).find())
                .findFirst();
    }
}
