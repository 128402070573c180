package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.gate.Verdict;

/** What the model is told when its draft has been refused. Pure. */
final class RepairRequest {

    private RepairRequest() {}

    static String of(Verdict verdict) {
        return """
                (Nota interna del sistema, no la menciones.) Tu respuesta no se envió porque dice datos que ninguna herramienta \
                de esta conversación respalda:
                %s
                Escribe de nuevo la respuesta completa para el cliente. Usa solo precios, códigos, sucursales y disponibilidad \
                que estén en los resultados de las herramientas, tal como vienen; vuelve a consultar si hace falta. Si no tienes \
                el dato, no lo digas y ofrece que un asesor lo confirme."""
                .formatted(verdict.reasons());
    }
}
