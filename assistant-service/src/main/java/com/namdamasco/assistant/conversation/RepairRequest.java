package com.namdamasco.assistant.conversation;

/** What the model is told when its draft has been refused. Pure. */
final class RepairRequest {

    private RepairRequest() {}

    static String of(Judgement judgement) {
        return """
                (Nota interna del sistema, no la menciones.) Tu respuesta no se envió por esto:
                %s
                Escribe de nuevo la respuesta completa para el cliente, en español, sobre la tienda y sin promesas. Usa solo precios, \
                códigos, sucursales y disponibilidad que estén en los resultados de las herramientas, tal como vienen; vuelve a \
                consultar si hace falta. Si no tienes el dato, no lo digas y ofrece que un asesor lo confirme."""
                .formatted(judgement.reasons());
    }
}
