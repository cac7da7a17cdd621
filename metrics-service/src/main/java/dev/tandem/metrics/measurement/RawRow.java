package dev.tandem.metrics.measurement;

import dev.tandem.http.problem.FieldError;
import dev.tandem.metrics.metric.KnownMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One row of a bulk, as it was read, with what was found wrong in it and what its references lead to. Rows are used
 * again and again, because a bulk has millions of them.
 */
final class RawRow {

    int number;
    String source;
    String id;
    String metric;
    String on;
    String from;
    String to;
    String value;
    boolean valueGiven;
    String currency;
    String initiative;
    Map<String, String> labels = Map.of();

    /** What {@link #metric} leads to; set once the rules have passed. */
    KnownMetric knownMetric;

    /** What {@link #initiative} leads to; null when it is not given or not heard of. */
    UUID initiativeId;

    private final List<FieldError> errors = new ArrayList<>(0);

    /** Makes it an empty row of this number, counted from 1. */
    void start(int rowNumber) {
        number = rowNumber;
        source = null;
        id = null;
        metric = null;
        on = null;
        from = null;
        to = null;
        value = null;
        valueGiven = false;
        currency = null;
        initiative = null;
        labels = Map.of();
        knownMetric = null;
        initiativeId = null;
        errors.clear();
    }

    void label(String key, String text) {
        if (labels.isEmpty()) {
            labels = new TreeMap<>();
        }
        labels.put(key, text);
    }

    void refuse(String pointer, String detail) {
        errors.add(FieldError.at(pointer, detail));
    }

    boolean isRefused() {
        return !errors.isEmpty();
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** First day of the fact. */
    String startsOn() {
        return on == null ? from : on;
    }

    /** About how many characters it holds, so that a batch of rows has a bound. */
    int weight() {
        int weight = 100;
        for (String text : new String[] {source, id, metric, on, from, to, value, currency, initiative}) {
            weight += text == null ? 0 : text.length();
        }
        for (Map.Entry<String, String> label : labels.entrySet()) {
            weight += label.getKey().length()
                    + (label.getValue() == null ? 0 : label.getValue().length());
        }
        return weight;
    }
}
