package dev.tandem.initiatives.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.initiatives.Api;
import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Metrics and progress as metrics-service tells them, applied at once. */
public final class ToldMetrics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ToldMetrics() {}

    /** Makes a metric of this kind known; gives its key. */
    public static String metric(KnownMetric.Kind kind) {
        String key = Api.unique("m");
        tell(UUID.randomUUID(), key, kind, false);
        return key;
    }

    public static void tell(UUID id, String key, KnownMetric.Kind kind, boolean retired) {
        apply(
                MetricProjection.class,
                "metric",
                "defined",
                id,
                Map.of(
                        "key",
                        key,
                        "kind",
                        kind.name(),
                        "externalReferences",
                        List.of(Map.of("source", "told", "key", key)),
                        "retired",
                        retired));
    }

    /** Has a projection apply the next event of an aggregate, in a transaction of its own. */
    public static void apply(
            Class<? extends Projection> projection, String aggregate, String verb, UUID id, Map<String, ?> state) {
        JsonNode data = JSON.valueToTree(Map.of("state", state));
        ReceivedEvent event = new ReceivedEvent(
                UUID.randomUUID(),
                "dev.tandem." + aggregate + "." + verb + ".v1",
                aggregate,
                id,
                1,
                Instant.EPOCH,
                data.get("state"),
                data,
                null);
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().select(projection).get().apply(event));
    }
}
