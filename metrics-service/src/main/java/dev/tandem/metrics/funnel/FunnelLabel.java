package dev.tandem.metrics.funnel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The labels of facts that a funnel can be read by. */
enum FunnelLabel {
    CHANNEL,
    CAMPAIGN;

    /** The label's key, which is the word used in a query too. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FunnelLabel> of(String word) {
        return Arrays.stream(values())
                .filter(label -> label.word().equals(word))
                .findFirst();
    }
}
