package dev.tandem.webhooks.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntSupplier;

/** What the dispatcher tells the metrics. */
@ApplicationScoped
class DispatchMeters {

    private final MeterRegistry meters;

    DispatchMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** How many attempts are under way is asked for when somebody looks. */
    void watch(IntSupplier underWay) {
        Gauge.builder("tandem.webhooks.under.way", underWay::getAsInt).register(meters);
    }

    void attempted(Outcome outcome) {
        String result = outcome.delivered() ? "DELIVERED" : outcome.failure().name();
        meters.timer("tandem.webhooks.attempts", "result", result).record(outcome.took());
    }
}
