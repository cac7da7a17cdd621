package dev.tandem.gateway.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.events.EventTypes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** What all readers of the events share in this gateway: one ear at Kafka, the newest events, and the way to older ones. */
public final class Feed {

    private final FeedSettings settings;
    private final MeterRegistry registry;
    private final EventTypes types;
    private final Tail tail;
    private final CatchUp catchUp;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final OpenStreams streams;
    private final Gauge gauge;
    private final AtomicInteger readers = new AtomicInteger();

    /**
     * Starts to listen. Kafka need not be there yet.
     *
     * @param events the merged event contract
     */
    public Feed(FeedSettings settings, JsonNode events, MeterRegistry registry) {
        this.settings = settings;
        this.registry = registry;
        this.streams = new OpenStreams(settings.streams(), settings.streamsPerClient());
        List<String> names = new ArrayList<>();
        events.at("/components/messages")
                .forEach(message -> names.add(message.path("name").asText()));
        this.types = new EventTypes(names);
        KafkaConsumers consumers = new KafkaConsumers(ConfigProvider.getConfig(), settings.topics());
        tail = new Tail(consumers, settings, () -> listeners.forEach(Runnable::run));
        catchUp = new CatchUp(settings.catchUpThreads(), consumers, () -> {
            Tail.Heard heard = tail.heard();
            return heard == null ? null : heard.ring().partitions();
        });
        gauge = Gauge.builder("tandem.gateway.feed.streams", streams, OpenStreams::count)
                .description("Event streams that are open.")
                .register(registry);
        tail.start();
    }

    FeedSettings settings() {
        return settings;
    }

    /** The types of all events that the contract has. */
    EventTypes types() {
        return types;
    }

    Tail tail() {
        return tail;
    }

    CatchUp catchUp() {
        return catchUp;
    }

    /** Tells this from now on, on any thread, that there may be something new. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void listenNoMore(Runnable listener) {
        listeners.remove(listener);
    }

    /** A number for one more reader. */
    int nextReader() {
        return readers.incrementAndGet();
    }

    /** Asks for room for one more stream; if it is granted, {@link #streamEnded} follows. */
    OpenStreams.Admission admitStream(String client) {
        return streams.admit(client);
    }

    void streamEnded(String client, String reason) {
        streams.left(client);
        registry.counter("tandem.gateway.feed.ended", "reason", reason).increment();
    }

    /** Listens no more. */
    public void close() throws InterruptedException {
        tail.close();
        catchUp.close();
        registry.remove(gauge);
    }
}
