package dev.tandem.metrics.target;

import java.math.BigDecimal;

/**
 * What can be said of a promise now.
 *
 * @param promise its number
 * @param actual the metric's figure; null when there is none
 * @param progress in per cent with one decimal; null when it cannot be said
 */
record Measured(int promise, BigDecimal actual, BigDecimal progress, Standing standing) {

    boolean sameProgress(Measured other) {
        return progress == null
                ? other.progress == null
                : other.progress != null && progress.compareTo(other.progress) == 0;
    }
}
