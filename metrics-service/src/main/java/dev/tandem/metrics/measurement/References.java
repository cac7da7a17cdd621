package dev.tandem.metrics.measurement;

import dev.tandem.http.id.Ref;
import dev.tandem.metrics.metric.KnownMetric;
import dev.tandem.metrics.metric.Metrics;
import dev.tandem.metrics.projection.KnownInitiatives;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks up what the rows of one bulk name, and remembers it for the rows after. Not to be asked while a COPY runs: it has
 * the transaction's one connection.
 */
final class References {

    private static final int MOST_KNOWN = 20_000;

    private final Metrics metrics;
    private final KnownInitiatives initiatives;
    private final Map<String, Optional<KnownMetric>> knownMetrics = new Remembered<>();
    private final Map<String, Optional<UUID>> knownInitiatives = new Remembered<>();

    References(Metrics metrics, KnownInitiatives initiatives) {
        this.metrics = metrics;
        this.initiatives = initiatives;
    }

    /** Finds what the row names and notes in it what leads nowhere or does not fit the metric. */
    void resolve(RawRow row) {
        KnownMetric metric =
                knownMetrics.computeIfAbsent(row.metric, metrics::find).orElse(null);
        row.knownMetric = metric;
        if (metric == null) {
            row.refuse("/metric", "No metric is known by this name.");
        } else if (metric.retired()) {
            row.refuse("/metric", "The metric is retired.");
        } else if (metric.kind().isMoney() && row.currency == null) {
            row.refuse("/currency", "Must be given: the metric is money.");
        } else if (!metric.kind().isMoney() && row.currency != null) {
            row.refuse("/currency", "Must not be given: the metric is a KPI.");
        }
        if (row.initiative != null) {
            Ref ref = Ref.parseOrNull(row.initiative);
            if (ref == null) {
                row.refuse("/initiative", "Must be an id or ext:source:key.");
                return;
            }
            row.initiative = ref.toString();
            row.initiativeId = knownInitiatives
                    .computeIfAbsent(row.initiative, text -> find(ref))
                    .orElse(null);
        }
    }

    private Optional<UUID> find(Ref ref) {
        if (ref instanceof Ref.ById byId) {
            return initiatives.exists(byId.id()) ? Optional.of(byId.id()) : Optional.empty();
        }
        Ref.ByExternal external = (Ref.ByExternal) ref;
        return initiatives.byReference(external.source(), external.key());
    }

    /** The initiative behind a reference that was not known when its rows were read. */
    Optional<UUID> findNow(String text) {
        return find(Ref.parse(text));
    }

    /** Forgets what was not used for long. */
    private static final class Remembered<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;

        Remembered() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_KNOWN;
        }
    }
}
