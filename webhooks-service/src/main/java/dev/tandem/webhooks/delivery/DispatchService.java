package dev.tandem.webhooks.delivery;

import dev.tandem.webhooks.webhook.Webhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The transactions before and after an attempt. None is open while it lasts: a lease stands for it. */
@ApplicationScoped
class DispatchService {

    private static final Logger LOG = Logger.getLogger(DispatchService.class);

    private final LaneRepository lanes;
    private final DeliveryRepository deliveries;
    private final Webhooks webhooks;
    private final Clock clock;
    private final Duration lease;
    private final RetrySchedule schedule =
            new RetrySchedule(() -> ThreadLocalRandom.current().nextDouble());

    DispatchService(
            LaneRepository lanes,
            DeliveryRepository deliveries,
            Webhooks webhooks,
            Clock clock,
            @ConfigProperty(name = "tandem.webhooks.lease") Duration lease) {
        this.lanes = lanes;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * Takes what is due.
     *
     * @param busy how many this replica has under way, by webhook
     * @param each how many it may have under way of one webhook
     * @param most how many more it may have under way
     */
    List<Claim> claim(Map<UUID, Integer> busy, int each, int most) {
        Instant now = now();
        return QuarkusTransaction.requiringNew()
                .call(() -> lanes.claim(UUID.randomUUID(), busy, each, most, now, now.plus(lease)));
    }

    /** Writes down what came of an attempt. When the lease is lost, another replica is at it, and its word counts. */
    void end(Claim claim, Outcome outcome) {
        try {
            QuarkusTransaction.requiringNew().run(() -> endWithin(claim, outcome));
        } catch (LeaseLost lost) {
            LOG.debugf("The lease of delivery %s was lost", claim.deliveryId());
        }
    }

    private void endWithin(Claim claim, Outcome outcome) {
        Instant now = now();
        if (outcome.delivered()) {
            webhooks.succeeded(claim.webhookId());
        } else if (outcome.gone()) {
            webhooks.gone(claim.webhookId());
        } else {
            webhooks.failed(claim.webhookId(), now);
        }
        if (!lanes.hold(claim)) {
            throw new LeaseLost();
        }
        Optional<Duration> wait = outcome.delivered() || outcome.gone()
                ? Optional.empty()
                : schedule.after(claim.tries() + 1, outcome.retryAfter());
        if (wait.isPresent()) {
            deliveries.attempted(
                    claim, outcome, DeliveryStatus.PENDING, now.plus(wait.get()).truncatedTo(ChronoUnit.MICROS), null);
        } else {
            DeliveryStatus end = outcome.delivered() ? DeliveryStatus.DELIVERED : DeliveryStatus.DEAD;
            deliveries.attempted(claim, outcome, end, now, now);
        }
        lanes.settle(claim.webhookId(), claim.subject());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Undoes what was written for a claim that is no more. */
    private static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
