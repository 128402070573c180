package com.namdamasco.localstack;

import java.net.URI;
import java.util.Map;

/**
 * The language model and the embedding model that the services call.
 *
 * @param label a few words for people
 * @param environment the variables of catalog and assistant
 */
public record Model(String label, Map<String, String> environment) {
    private static final String OPENAI = "https://api.openai.com/v1";

    /** The sandbox's rule-based model and in-process embeddings, spoken to as if they were OpenAI's. */
    static Model ofSandbox(URI sandbox) {
        return new Model(
                "sandbox model (rule-based)",
                Map.of(
                        "LLM_PROVIDER", "openai",
                        "OPENAI_API_KEY", "sandbox",
                        "OPENAI_BASE_URL", sandbox + "/openai/v1",
                        "OPENAI_EMBEDDING_MODEL", "bge-small-en-v15-q",
                        "EMBEDDING_DIMENSION", "384"));
    }

    /** OpenAI itself; every message costs money. */
    public static Model ofOpenAi(String apiKey, String chatModel) {
        return new Model(
                "OpenAI " + chatModel,
                Map.of(
                        "LLM_PROVIDER",
                        "openai",
                        "OPENAI_API_KEY",
                        apiKey,
                        "OPENAI_BASE_URL",
                        OPENAI,
                        "OPENAI_CHAT_MODEL",
                        chatModel,
                        "OPENAI_EMBEDDING_MODEL",
                        "text-embedding-3-small",
                        "EMBEDDING_DIMENSION",
                        "1536"));
    }

    /** Not the record's own, which would print the key. */
    @Override
    public String toString() {
        return label;
    }
}
