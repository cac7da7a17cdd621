package dev.tandem.webhooks.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.http.id.Ids;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.webhooks.problem.WebhookProblems;
import dev.tandem.webhooks.webhook.RemovedWebhook;
import dev.tandem.webhooks.webhook.Webhooks;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The transactions on deliveries that somebody asks for. */
@ApplicationScoped
public class DeliveryService {

    static final String PING = "dev.tandem.webhook.ping.v1";

    private final DeliveryRepository repository;
    private final LaneRepository lanes;
    private final Webhooks webhooks;
    private final Event<DispatchBell.Queued> queued;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final Clock clock;

    DeliveryService(
            DeliveryRepository repository,
            LaneRepository lanes,
            Webhooks webhooks,
            Event<DispatchBell.Queued> queued,
            ObjectMapper mapper,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.lanes = lanes;
        this.webhooks = webhooks;
        this.queued = queued;
        this.mapper = mapper;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Page<DeliveryView> list(UUID webhook, DeliveryFilter filter, Paging paging) {
        webhooks.requireReadable(webhook);
        return repository.page(webhook, filter, paging).map(DeliveryView::of);
    }

    @Transactional
    public DeliveryDetailView get(UUID webhook, UUID id) {
        webhooks.requireReadable(webhook);
        return DeliveryDetailView.of(find(webhook, id), repository.attempts(id));
    }

    /** Queues an event of no service, to see whether it arrives. */
    @Transactional
    public DeliveryView ping(UUID webhook) {
        webhooks.holdSending(webhook);
        UUID id = Ids.next();
        Instant now = now();
        UUID eventId = Ids.next();
        lanes.queue(new QueuedEvent(eventId, PING, webhook, pingBody(eventId, webhook, now)), Map.of(webhook, id), now);
        queued.fire(new DispatchBell.Queued());
        return DeliveryView.of(find(webhook, id));
    }

    /** Has a delivery that has ended sent once more. */
    @Transactional
    public DeliveryView replay(UUID webhook, UUID id) {
        webhooks.holdSending(webhook);
        Delivery delivery = find(webhook, id);
        List<UUID> subjects = List.of(delivery.subject());
        lanes.hold(webhook, subjects, now());
        if (!repository.replay(id, now())) {
            throw new ProblemException(WebhookProblems.DELIVERY_PENDING, "The delivery is PENDING.");
        }
        lanes.lookAgain(webhook, subjects);
        queued.fire(new DispatchBell.Queued());
        return DeliveryView.of(find(webhook, id));
    }

    /** Has all dead deliveries since an instant sent once more. */
    @Transactional
    public ReplayedView replay(UUID webhook, ReplayDeliveries command) {
        webhooks.holdSending(webhook);
        Instant now = now();
        List<UUID> subjects = repository.deadSubjects(webhook, command.since());
        lanes.hold(webhook, subjects, now);
        int replayed = repository.replayDead(webhook, subjects, command.since(), now);
        lanes.lookAgain(webhook, subjects);
        queued.fire(new DispatchBell.Queued());
        return new ReplayedView(replayed);
    }

    void onRemoved(@Observes RemovedWebhook removed) {
        lanes.drop(removed.id());
        repository.cancel(removed.id(), now());
    }

    private Delivery find(UUID webhook, UUID id) {
        return repository
                .find(webhook, id)
                .orElseThrow(() ->
                        new ProblemException(Problems.NOT_FOUND, "No delivery of this webhook is known by this id."));
    }

    private Buffer pingBody(UUID id, UUID webhook, Instant now) {
        ObjectNode event = mapper.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("type", PING);
        event.put("source", "/webhooks-service");
        event.put("subject", webhook.toString());
        event.put("time", now.toString());
        event.put("datacontenttype", "application/json");
        event.putObject("data").put("by", caller.subject());
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(event));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A ping is always JSON", unwritable);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
