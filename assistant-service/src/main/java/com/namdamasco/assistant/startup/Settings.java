package com.namdamasco.assistant.startup;

import com.namdamasco.assistant.agent.MemoryConfig;
import com.namdamasco.assistant.agent.ToolsConfig;
import com.namdamasco.assistant.catalog.CatalogConfig;
import com.namdamasco.assistant.configuration.AddressConfig;
import com.namdamasco.assistant.configuration.DatabaseConfig;
import com.namdamasco.assistant.configuration.KafkaConfig;
import com.namdamasco.assistant.configuration.ObservationConfig;
import com.namdamasco.assistant.configuration.Variable;
import com.namdamasco.assistant.conversation.NuluAwayConfig;
import com.namdamasco.assistant.conversation.TurnConfig;
import com.namdamasco.assistant.cost.CostConfig;
import com.namdamasco.assistant.handover.HandOverConfig;
import com.namdamasco.assistant.media.MediaConfig;
import com.namdamasco.assistant.model.ModelConfig;
import com.namdamasco.assistant.model.ModelLimits;
import com.namdamasco.assistant.nulu.NuluConfig;
import com.namdamasco.assistant.privacy.RetentionConfig;
import com.namdamasco.assistant.reconciliation.ReconciliationConfig;
import com.namdamasco.assistant.reconciliation.UnansweredConfig;
import com.namdamasco.assistant.reply.ReplyConfig;
import com.namdamasco.assistant.reply.WhatsAppConfig;
import com.namdamasco.assistant.reply.WhatsAppSending;
import com.namdamasco.assistant.takeover.ServiceTokenConfig;
import com.namdamasco.assistant.takeover.TakeoverConfig;
import io.smallrye.config.ConfigMapping;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All settings of this service, read from the interfaces that its configuration is typed by. */
final class Settings {

    private static final List<Class<?>> INTERFACES = List.of(
            MemoryConfig.class,
            ToolsConfig.class,
            CatalogConfig.class,
            AddressConfig.class,
            DatabaseConfig.class,
            KafkaConfig.class,
            ObservationConfig.class,
            NuluAwayConfig.class,
            TurnConfig.class,
            CostConfig.class,
            HandOverConfig.class,
            MediaConfig.class,
            ModelConfig.class,
            ModelLimits.class,
            NuluConfig.class,
            ReconciliationConfig.class,
            UnansweredConfig.class,
            RetentionConfig.class,
            ReplyConfig.class,
            WhatsAppConfig.class,
            WhatsAppSending.class,
            ServiceTokenConfig.class,
            TakeoverConfig.class);

    private static final Pattern FIRST_VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    private Settings() {}

    /** @param written application.properties as it is, its expressions not resolved */
    static List<Setting> all(Properties written) {
        List<Setting> settings = new ArrayList<>();
        for (Class<?> type : INTERFACES) {
            collect(type.getAnnotation(ConfigMapping.class).prefix(), type, written, settings);
        }
        return settings;
    }

    private static void collect(String prefix, Class<?> type, Properties written, List<Setting> settings) {
        for (Method method : type.getDeclaredMethods()) {
            if (!Modifier.isAbstract(method.getModifiers())) {
                continue;
            }
            String property =
                    prefix + "." + method.getName().replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
            Type declared = method.getGenericReturnType();
            if (declared instanceof Class<?> group && type.equals(group.getDeclaringClass())) {
                collect(property, group, written, settings);
            } else if (method.getReturnType() != Map.class) {
                settings.add(Setting.of(
                        property, variable(property, written), declared, method.getAnnotation(Variable.class)));
            }
        }
    }

    /** The one that application.properties names, else the one that the platform derives from the property. */
    private static String variable(String property, Properties written) {
        Matcher named = FIRST_VARIABLE.matcher(written.getProperty(property, ""));
        return named.find()
                ? named.group(1)
                : property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
