package dev.tandem.initiatives.target;

import java.math.BigDecimal;

/**
 * How far a target has come, as metrics-service told it last.
 *
 * @param promise the number of the promise it is about
 * @param actual the metric's figure; null while nothing was measured
 * @param progress in per cent; null while it cannot be said
 */
record TargetProgress(int promise, BigDecimal actual, BigDecimal progress, Standing standing) {

    /** Nothing was told of the promise yet. */
    static TargetProgress none(int promise) {
        return new TargetProgress(promise, null, null, Standing.OPEN);
    }
}
