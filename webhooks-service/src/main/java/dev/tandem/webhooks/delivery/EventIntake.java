package dev.tandem.webhooks.delivery;

import dev.tandem.events.EventAttributes;
import dev.tandem.events.EventJson;
import dev.tandem.http.id.Ids;
import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.webhooks.webhook.Webhook;
import dev.tandem.webhooks.webhook.Webhooks;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Hears every event of every service and queues it for the webhooks that want it, in the transaction in which it counts as
 * heard: none is left out and none comes twice.
 */
@ApplicationScoped
class EventIntake {

    private final Webhooks webhooks;
    private final LaneRepository lanes;
    private final Event<DispatchBell.Queued> queued;
    private final Clock clock;

    EventIntake(Webhooks webhooks, LaneRepository lanes, Event<DispatchBell.Queued> queued, Clock clock) {
        this.webhooks = webhooks;
        this.lanes = lanes;
        this.queued = queued;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Projection initiatives() {
        return new Topic("tandem.initiatives.v1", this);
    }

    @Produces
    @Singleton
    Projection metrics() {
        return new Topic("tandem.metrics.v1", this);
    }

    @Produces
    @Singleton
    Projection ownEvents() {
        return new Topic("tandem.webhooks.v1", this);
    }

    private void hear(ReceivedEvent event) {
        EventAttributes attributes = EventAttributes.of(event.original().headers());
        if (attributes == null) {
            return;
        }
        Map<UUID, UUID> deliveries = new LinkedHashMap<>();
        for (Webhook webhook : webhooks.enabled()) {
            if (webhook.wants(attributes)) {
                deliveries.put(webhook.id(), Ids.next());
            }
        }
        if (deliveries.isEmpty()) {
            return;
        }
        byte[] body = EventJson.of(event.original().headers(), event.original().value());
        if (body != null) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            lanes.queue(
                    new QueuedEvent(event.id(), event.type(), event.aggregateId(), Buffer.buffer(body)),
                    deliveries,
                    now);
            queued.fire(new DispatchBell.Queued());
        }
    }

    /** All that one service tells, in whatever version. */
    private record Topic(String topic, EventIntake intake) implements Projection {

        @Override
        public String aggregate() {
            return EVERY_AGGREGATE;
        }

        @Override
        public boolean accepts(String type) {
            return true;
        }

        @Override
        public void apply(ReceivedEvent event) {
            intake.hear(event);
        }
    }
}
