package dev.tandem.gateway.door;

import dev.tandem.gateway.route.Operation;
import dev.tandem.gateway.visit.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Times every operation as the caller feels it ({@code tandem.gateway.requests}). Of use to one event loop. */
final class Meters {

    private record Key(String operation, int status) {}

    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new HashMap<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Takes the time from now until the answer has ended. */
    void watch(Visit visit, Operation operation) {
        long began = System.nanoTime();
        visit.response().endHandler(end -> timers.computeIfAbsent(
                        new Key(operation.id(), visit.response().getStatusCode()),
                        key -> timer(operation, key.status()))
                .record(Duration.ofNanos(System.nanoTime() - began)));
    }

    private Timer timer(Operation operation, int status) {
        return Timer.builder("tandem.gateway.requests")
                .description("Requests for operations of the contract, from their head to the end of the answer.")
                .tag("service", operation.everyService() ? "every" : operation.service())
                .tag("operation", operation.id())
                .tag("status", Integer.toString(status))
                .register(registry);
    }
}
