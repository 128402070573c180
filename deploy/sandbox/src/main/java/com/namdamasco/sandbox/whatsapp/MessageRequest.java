package com.namdamasco.sandbox.whatsapp;

/** What a call to {@code /messages} asks for. */
sealed interface MessageRequest {

    /** Something that reaches a phone, and whether it needs the 24-hour window. */
    sealed interface Outgoing extends MessageRequest {
        String to();

        String shownText();

        boolean needsWindow();

        /** Comes back in the statuses; null when the sender gave none. */
        String callbackData();
    }

    record Text(String to, String body, String callbackData) implements Outgoing {
        @Override
        public String shownText() {
            return body;
        }

        @Override
        public boolean needsWindow() {
            return true;
        }
    }

    /** @param parameters the body's, joined */
    record Template(String to, String name, String parameters, String callbackData) implements Outgoing {
        @Override
        public String shownText() {
            return parameters.isEmpty() ? "[plantilla " + name + "]" : "[plantilla " + name + "] " + parameters;
        }

        @Override
        public boolean needsWindow() {
            return false;
        }
    }

    /** @param typing whether to show the typing indicator */
    record Read(String messageId, boolean typing) implements MessageRequest {}
}
