package dev.tandem.journal;

import dev.tandem.http.request.Caller;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Knows the origin of what happens on this thread: the received event that is being applied, else the request, else the
 * service itself.
 */
@ApplicationScoped
public class Origins {

    private static final ThreadLocal<Origin> APPLYING = new ThreadLocal<>();

    private final Caller caller;
    private final String system;

    @Inject
    Origins(Caller caller, @ConfigProperty(name = "tandem.service") String service) {
        this.caller = caller;
        this.system = "system:" + service;
    }

    public Origin current() {
        Origin received = APPLYING.get();
        if (received != null) {
            return received;
        }
        if (!Arc.container().requestContext().isActive()) {
            return new Origin(system, null, null);
        }
        String subject = caller.subject();
        return new Origin(
                subject == null || subject.isEmpty() ? system : subject, caller.requestId(), caller.traceParent());
    }

    /**
     * Runs what a received event causes.
     *
     * @param by null when the event does not say; the service answers for it then
     */
    public void within(String by, String traceParent, Runnable work) {
        APPLYING.set(new Origin(by == null ? system : by, null, traceParent));
        try {
            work.run();
        } finally {
            APPLYING.remove();
        }
    }
}
