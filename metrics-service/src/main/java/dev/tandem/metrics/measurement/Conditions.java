package dev.tandem.metrics.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conditions with their parameters in order. */
final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    void and(String condition, Object... values) {
        text.append("\nAND ").append(condition);
        parameters.addAll(Arrays.asList(values));
    }

    /** One of several; those that are joined like this are joined by nothing else. */
    void or(String condition, Conditions of) {
        text.append(text.isEmpty() ? "" : "\nOR ").append('(').append(condition).append(')');
        parameters.addAll(of.parameters);
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
