package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.SenderState.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says which senders are held back and why. The service is up all the same: a restart would mend nothing. */
@Readiness
@ApplicationScoped
class SendingHealth implements HealthCheck {

    private final SenderState senders;

    SendingHealth(SenderState senders) {
        this.senders = senders;
    }

    @Override
    public HealthCheckResponse call() {
        List<Held> held = senders.held();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("sending").up().withData("degraded", !held.isEmpty());
        held.forEach(sender -> answer.withData(
                sender.sender(),
                sender.reason() + " since " + sender.since() + ", " + sender.waiting() + " waiting; "
                        + sender.detail()));
        return answer.build();
    }
}
