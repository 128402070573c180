package com.namdamasco.benchmarks.turn;

/** What the outside answers, as the services' contracts have it: customers numbered from 1, each with a short history, and a model that searches and then tells a price. */
public final class Played {

    /** Nulu tells these of its users, whoever asks; nobody here may keep them or pass them on. */
    public static final String USER_TOKEN = "nulu-user-token-7f3b91c2";

    public static final String USER_PASSWORD = "$2y$10$nuluUserHash4hV1xkq2";

    /** Of the sample catalogue; the answer below quotes it, so the figure gate reads it again. */
    public static final String ITEM = "D0007277";

    public static final String TOOL_CALL = completion(
            """
            {"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function",\
            "function":{"name":"search_local_products","arguments":"{\\"query\\":\\"%s\\"}"}}]}"""
                    .formatted(ITEM),
            "tool_calls");

    /** What the model tells of {@link #ITEM}; the catalogue says so too. */
    public static final String PRICE =
            "el televisor Samsung de 32 pulgadas (" + ITEM + ") cuesta $189,99. ¿Te ayudo con algo más?";

    static final String ANSWER = answer("Claro, " + PRICE);

    public static final String QUESTION = "¿Cuánto cuesta el televisor " + ITEM + "?";

    public static final String WHATSAPP_NUMBER = "106540352242922";

    private Played() {}

    static String conversation(String id) {
        return conversation(
                id,
                String.join(
                        ",",
                        message(1, id, "Hola, buenas"),
                        message(2, "4", "¡Hola! Soy el asistente de Damasco. ¿Qué buscas?"),
                        message(3, id, "Un televisor para el cuarto")));
    }

    /** @param messages with commas between; the customer has the conversation's id */
    public static String conversation(String id, String messages) {
        return """
                {"success":true,"response":{"messages":[%s],"details":{"id":"%s","user_id":"%s","status_code":"2",\
                "department":"","agent_id":"","source":"wa","extra":"%s","tags":[]}}}"""
                .formatted(messages, id, id, WHATSAPP_NUMBER);
    }

    /** @param text without characters that JSON escapes */
    public static String answer(String text) {
        return completion("{\"role\":\"assistant\",\"content\":\"" + text + "\"}", "stop");
    }

    /** A customer whose phone number is 58414 and the id in seven digits. */
    public static String user(String id) {
        return """
                {"success":true,"response":{"id":"%s","first_name":"María","last_name":"Pérez","email":"","user_type":"user",\
                "token":"%s","password":"%s","details":[{"slug":"phone","value":"+58414%07d"}]}}"""
                .formatted(id, USER_TOKEN, USER_PASSWORD, Integer.parseInt(id));
    }

    /** @param text without characters that JSON escapes */
    public static String message(long id, String userId, String text) {
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
