package com.namdamasco.assistant.agent;

import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;

/** What a failed tool tells the model: a sentence about what to say, never the exception. */
final class ToolFailures {

    private static final Logger LOG = Logger.getLogger(ToolFailures.class);
    private static final int NOT_FOUND = 404;

    private ToolFailures() {}

    static String of(Throwable failure) {
        if (isNotFound(failure)) {
            return "No existe ningún producto con ese código en el catálogo.";
        }
        LOG.warnf("A tool failed: %s", failure.getClass().getSimpleName());
        return "El catálogo no responde en este momento. No des precios ni existencias; ofrece que un asesor lo confirme.";
    }

    static String ofArguments() {
        return "Los argumentos no son válidos. Revisa los nombres y tipos de los parámetros e intenta otra vez.";
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof WebApplicationException refused
                        && refused.getResponse().getStatus() == NOT_FOUND
                || failure.getCause() != null && isNotFound(failure.getCause());
    }
}
