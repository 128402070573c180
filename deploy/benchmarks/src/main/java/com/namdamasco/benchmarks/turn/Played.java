package com.namdamasco.benchmarks.turn;

/** What the outside answers: customers numbered from 1, each with a short history, and a model that searches and then tells a price. */
final class Played {

    /** Of the sample catalogue; the answer below quotes it, so the figure gate reads it again. */
    private static final String ITEM = "D0007277";

    static final String TOOL_CALL = completion(
            """
            {"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function",\
            "function":{"name":"search_local_products","arguments":"{\\"query\\":\\"%s\\"}"}}]}"""
                    .formatted(ITEM),
            "tool_calls");

    static final String ANSWER = completion(
            """
            {"role":"assistant","content":"El televisor Samsung de 32 pulgadas (%s) cuesta $189,99. ¿Te ayudo con algo más?"}"""
                    .formatted(ITEM),
            "stop");

    static final String QUESTION = "¿Cuánto cuesta el televisor " + ITEM + "?";

    private Played() {}

    static String conversation(String id) {
        return """
                {"success":true,"response":{"messages":[%s,%s,%s],"details":{"id":"%s","user_id":"%s","status_code":"2",\
                "department":"","agent_id":"","source":"wa","extra":"%s","tags":[]}}}"""
                .formatted(
                        message(1, id, "Hola, buenas"),
                        message(2, "4", "¡Hola! Soy el asistente de Damasco. ¿Qué buscas?"),
                        message(3, id, "Un televisor para el cuarto"),
                        id,
                        id,
                        Outside.WHATSAPP_NUMBER);
    }

    static String user(String id) {
        return """
                {"success":true,"response":{"id":"%s","first_name":"María","last_name":"Pérez","email":"","user_type":"user",\
                "details":[{"slug":"phone","value":"+58414%07d"}]}}"""
                .formatted(id, Integer.parseInt(id));
    }

    private static String message(int id, String userId, String text) {
        return """
                {"id":"%d","user_id":"%s","message":"%s","creation_time":"2026-11-23 00:00:00","status_code":"0",\
                "attachments":"","payload":"","user_type":"user"}"""
                .formatted(id, userId, text);
    }

    private static String completion(String message, String finish) {
        return """
                {"id":"chatcmpl-1","object":"chat.completion","created":1790000000,"model":"instant","choices":[{"index":0,\
                "message":%s,"logprobs":null,"finish_reason":"%s"}],\
                "usage":{"prompt_tokens":1200,"completion_tokens":40,"total_tokens":1240}}"""
                .formatted(message, finish);
    }
}
