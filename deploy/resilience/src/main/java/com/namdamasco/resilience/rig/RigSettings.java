package com.namdamasco.resilience.rig;

import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a rig is configured. Equal settings share a rig.
 *
 * @param environment by service, added to what the rig itself sets
 * @param jvmOptions of all services, beside the classes that each shares from start to start
 */
public record RigSettings(Map<Service, Map<String, String>> environment, List<String> jvmOptions) {

    private static final List<String> AS_IN_PRODUCTION = List.of("-Xmx384m", "-XX:+UseSerialGC");

    public RigSettings {
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** The services' own, but for what would only make a run wait: the quiet period, and the pace of a customer's messages. */
    public static RigSettings usual() {
        return new RigSettings(Map.of(), AS_IN_PRODUCTION)
                .with(
                        Service.ASSISTANT,
                        Map.of(
                                "TURN_QUIET_PERIOD", "PT0.2S",
                                "TURN_LONGEST_QUIET_PERIOD", "PT1S",
                                "WHATSAPP_PACE", "PT0S"));
    }

    /** For reduced runs: what takes a minute in the services' own settings takes seconds. */
    public static RigSettings quick() {
        return new RigSettings(usual().environment(), PackagedService.QUICK_TO_START)
                .with(
                        Service.ASSISTANT,
                        Map.of(
                                "NAMDAMASCO_TURN_LEASE", "PT12S",
                                "NAMDAMASCO_REPLY_LOST_AFTER", "PT4S",
                                "NAMDAMASCO_REPLY_SWEEP_INTERVAL", "PT1S",
                                "LLM_TIMEOUT", "PT4S",
                                "LLM_TURN_BUDGET", "PT9S",
                                "LLM_CIRCUIT_OPEN", "PT2S",
                                "MP_MESSAGING_INCOMING_NULU_MESSAGES_SESSION_TIMEOUT_MS", "6000"));
    }

    /** The same, with further variables of one service; those named before are replaced. */
    public RigSettings with(Service service, Map<String, String> variables) {
        Map<Service, Map<String, String>> all = new EnumMap<>(Service.class);
        all.putAll(environment);
        Map<String, String> merged = new HashMap<>(of(service));
        merged.putAll(variables);
        all.put(service, Map.copyOf(merged));
        return new RigSettings(all, jvmOptions);
    }

    /** The same, with further options for the JVM of each service, also for what an environment variable cannot name. */
    public RigSettings withJvmOptions(List<String> further) {
        return new RigSettings(
                environment,
                Stream.concat(jvmOptions.stream(), further.stream()).toList());
    }

    Map<String, String> of(Service service) {
        return environment.getOrDefault(service, Map.of());
    }
}
