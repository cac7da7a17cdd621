package dev.tandem.metrics.forecastaccuracy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what it is decided whether a version was known before a month. */
enum Basis {
    RECORDED,
    STATED;

    /** The word used in a query. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Basis> of(String word) {
        return Arrays.stream(values())
                .filter(basis -> basis.word().equals(word))
                .findFirst();
    }
}
