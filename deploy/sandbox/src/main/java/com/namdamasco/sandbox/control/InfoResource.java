package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.openai.rules.RuleModel;
import com.namdamasco.sandbox.webhook.WebhookConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code GET /sandbox/info}: which model answers, and where everything is. */
@Path("/sandbox/info")
@Produces(MediaType.APPLICATION_JSON)
public class InfoResource {
    private final InfoConfig config;
    private final WebhookConfig webhook;
    private final AssistantConfig assistant;

    InfoResource(InfoConfig config, WebhookConfig webhook, AssistantConfig assistant) {
        this.config = config;
        this.webhook = webhook;
        this.assistant = assistant;
    }

    /** @param services base URLs by name; those that are not configured are absent */
    public record Info(String model, boolean realModel, Map<String, String> services) {}

    @GET
    public Info info(@Context UriInfo here) {
        URI base = here.getBaseUri();
        Map<String, String> services = new LinkedHashMap<>();
        webhook.url().ifPresent(url -> services.put("gateway", url.resolve("/").toString()));
        assistant.url().ifPresent(url -> services.put("assistant", url.toString()));
        config.catalogUrl().ifPresent(url -> services.put("catalog", url.toString()));
        services.put("nulu", base.resolve("nulu").toString());
        services.put("whatsapp", base.resolve("whatsapp").toString());
        services.put("openai", base.resolve("openai/v1").toString());
        String label = config.modelLabel().filter(text -> !text.isBlank()).orElse(RuleModel.LABEL);
        return new Info(label, !label.contains("rule-based"), services);
    }
}
