package dev.tandem.metrics.metric;

import dev.tandem.http.id.Ref;
import java.util.Optional;

/**
 * How a metric is named: by id, by its key, or by {@code ext:source:key}.
 *
 * @param ref null when it is named by its key
 * @param key null when it is not
 */
public record MetricRef(Ref ref, String key) {

    /** Reads the text; empty when it can name no metric. */
    public static Optional<MetricRef> parse(String text) {
        Ref ref = Ref.parseOrNull(text);
        if (ref != null) {
            return Optional.of(new MetricRef(ref, null));
        }
        return text.length() <= 64 && text.matches(DefineMetric.KEY)
                ? Optional.of(new MetricRef(null, text))
                : Optional.empty();
    }
}
